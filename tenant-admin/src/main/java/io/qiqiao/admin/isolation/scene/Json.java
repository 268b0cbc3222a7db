package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Reads and writes JSON as any program would. */
final class Json {

    private final ObjectMapper mapper;

    Json(ApplicationContext context) {
        this.mapper = context.getBean(ObjectMapper.class);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return Objects.requireNonNull(mapper.readValue(text, Argument.mapOf(String.class, Object.class)), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(text, broken);
        }
    }
}
