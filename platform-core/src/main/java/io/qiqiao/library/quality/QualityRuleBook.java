package io.qiqiao.library.quality;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The rules that ship with the program. */
@Factory
class QualityRuleBook {

    private static final String PLACE = "classpath:reference/quality.json";

    @Singleton
    QualityRules rules(ObjectMapper json, ResourceResolver resources) throws IOException {
        try (InputStream stream = resources
                .getResourceAsStream(PLACE)
                .orElseThrow(() -> new UncheckedIOException(new IOException("there is no " + PLACE)))) {
            return Objects.requireNonNull(json.readValue(stream, QualityRules.class));
        }
    }
}
