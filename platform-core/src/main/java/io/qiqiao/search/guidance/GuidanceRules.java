package io.qiqiao.search.guidance;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** When and how somebody is helped on, from a resource. */
@Singleton
final class GuidanceRules {

    private static final String RESOURCE = "search/guidance.properties";

    private final Properties rules = new Properties();

    GuidanceRules() {
        try (InputStream stream = GuidanceRules.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            rules.load(Objects.requireNonNull(stream, RESOURCE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int count(String name) {
        return Integer.parseInt(Objects.requireNonNull(rules.getProperty(name), name));
    }
}
