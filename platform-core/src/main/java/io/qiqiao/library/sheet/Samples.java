package io.qiqiao.library.sheet;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records by which a template shows how its columns are filled in: {@code reference/samples/<kind>.json}. */
@Singleton
public final class Samples {

    private final ObjectMapper json;
    private final ResourceResolver resources;

    Samples(ObjectMapper json, ResourceResolver resources) {
        this.json = json;
        this.resources = resources;
    }

    /** None where the kind has none. */
    public List<Map<String, Object>> list(String kind) {
        return resources
                .getResourceAsStream("classpath:reference/samples/" + kind + ".json")
                .map(this::read)
                .orElse(List.of());
    }

    private List<Map<String, Object>> read(InputStream stream) {
        try (stream) {
            return Objects.requireNonNull(
                    json.readValue(stream, Argument.listOf(Argument.mapOf(String.class, Object.class))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
