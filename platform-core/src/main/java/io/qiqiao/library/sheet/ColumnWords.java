package io.qiqiao.library.sheet;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What else people write above the columns of their own sheets: {@code reference/column-words.json}. */
@Singleton
final class ColumnWords {

    private static final String PLACE = "classpath:reference/column-words.json";
    private static final String EVERY_KIND = "*";

    private final Words words;

    ColumnWords(ObjectMapper json, ResourceResolver resources) throws IOException {
        try (InputStream stream = resources
                .getResourceAsStream(PLACE)
                .orElseThrow(() -> new UncheckedIOException(new IOException("there is no " + PLACE)))) {
            this.words = Objects.requireNonNull(json.readValue(stream, Words.class));
        }
    }

    /** Each field of the kind that has such words, with its words; the kind's own first. */
    void each(String kind, BiConsumer<String, List<String>> sink) {
        words.kinds().getOrDefault(kind, Map.of()).forEach(sink);
        words.kinds().getOrDefault(EVERY_KIND, Map.of()).forEach(sink);
    }

    /** The file: by kind and field, what the field is called elsewhere. */
    @Serdeable
    record Words(int version, Map<String, Map<String, List<String>>> kinds) {}
}
