package io.qiqiao.push.saved;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Writes questions as they are kept, and reads them. */
@Singleton
public class SavedQuestions {

    private final ObjectMapper json;

    SavedQuestions(ObjectMapper json) {
        this.json = json;
    }

    public SavedQuestion of(SavedSearch search) {
        return read(search.question());
    }

    SavedQuestion read(String kept) {
        try {
            return Objects.requireNonNull(json.readValue(kept, SavedQuestion.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String write(SavedQuestion question) {
        try {
            return json.writeValueAsString(question);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
