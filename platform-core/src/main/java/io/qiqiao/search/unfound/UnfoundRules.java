package io.qiqiao.search.unfound;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What is kept of searches without hits, from a resource. */
@Singleton
public final class UnfoundRules {

    private static final String RESOURCE = "search/unfound.properties";

    private final Properties rules = new Properties();

    UnfoundRules() {
        try (InputStream stream = UnfoundRules.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            rules.load(Objects.requireNonNull(stream, RESOURCE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int count(String name) {
        return Integer.parseInt(Objects.requireNonNull(rules.getProperty(name), name));
    }

    /** For how many days words are kept. */
    public int keepDays() {
        return count("keep-days");
    }
}
