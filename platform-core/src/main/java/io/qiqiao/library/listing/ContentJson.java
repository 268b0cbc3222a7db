package io.qiqiao.library.listing;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Contents as JSON, and JSON as contents. */
@Singleton
public class ContentJson {

    private final ObjectMapper json;

    ContentJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public <C> C read(String text, Class<C> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The content's fields by name. */
    public Map<String, Object> fields(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Argument.mapOf(String.class, Object.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A record's files, in their order. */
    public List<AttachedFile> files(String attachments) {
        try {
            return List.copyOf(
                    Objects.requireNonNull(json.readValue(attachments, Argument.listOf(AttachedFile.class))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    <C> C convert(Map<String, Object> values, Class<C> type) {
        return read(write(values), type);
    }
}
