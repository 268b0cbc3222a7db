package io.qiqiao.eligibility.fact;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads the facts that ship with the program, from {@code reference/facts.json}. */
@Factory
class NationalFacts {

    private static final String PLACE = "classpath:reference/facts.json";

    @Singleton
    FactCatalogue catalogue(ObjectMapper json, ResourceResolver resources) {
        try (InputStream stream = resources
                .getResourceAsStream(PLACE)
                .orElseThrow(() -> new IllegalStateException("the program lacks its " + PLACE))) {
            Listed listed = Objects.requireNonNull(json.readValue(stream, Listed.class));
            return FactCatalogue.of(listed.version(), listed.facts());
        } catch (IOException broken) {
            throw new UncheckedIOException(PLACE, broken);
        }
    }

    @Serdeable
    record Listed(int version, List<FactDefinition> facts) {}
}
