package io.qiqiao.library.view;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The rules that ship with the program, or those of the file that is configured in their place. */
@Factory
class ListRuleBook {

    /** @param place where the rules lie: {@code classpath:…} or {@code file:…} */
    @Singleton
    ListRules rules(
            ObjectMapper json,
            ResourceResolver resources,
            @Value("${qiqiao.lists.rules:`classpath:reference/lists.json`}") String place)
            throws IOException {
        try (InputStream stream = resources
                .getResourceAsStream(place)
                .orElseThrow(() -> new UncheckedIOException(new IOException("there is no " + place)))) {
            return Objects.requireNonNull(json.readValue(stream, ListRules.class));
        }
    }
}
