package io.qiqiao.search.elastic;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** How much each part of relevance counts, from a resource. */
@Singleton
final class RelevanceWeights {

    private static final String RESOURCE = "search/relevance.properties";

    private final Properties weights = new Properties();

    RelevanceWeights() {
        try (InputStream stream = RelevanceWeights.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            weights.load(Objects.requireNonNull(stream, RESOURCE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    float get(String name) {
        return Float.parseFloat(Objects.requireNonNull(weights.getProperty(name), name));
    }

    int count(String name) {
        return Integer.parseInt(Objects.requireNonNull(weights.getProperty(name), name));
    }
}
