package io.qiqiao.admin.demo;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads the files of demo content on the class path. */
@Singleton
final class DemoFile {

    private final ObjectMapper json;

    DemoFile(ObjectMapper json) {
        this.json = json;
    }

    <T> List<T> list(String name, Class<T> type) {
        return lines(name).stream().map(line -> read(line, Argument.of(type))).toList();
    }

    /** The lines of each tenant, as an import takes them. */
    Map<String, InputStream> byTenant(String name) {
        Map<String, List<String>> lines = lines(name).stream()
                .map(line -> new LinkedHashMap<>(read(line, Argument.mapOf(String.class, Object.class))))
                .collect(Collectors.groupingBy(
                        fields -> String.valueOf(fields.remove("tenant")),
                        LinkedHashMap::new,
                        Collectors.mapping(this::write, Collectors.toList())));
        Map<String, InputStream> streams = new LinkedHashMap<>();
        lines.forEach((tenant, own) -> streams.put(
                tenant, new ByteArrayInputStream(String.join("\n", own).getBytes(StandardCharsets.UTF_8))));
        return streams;
    }

    private static List<String> lines(String name) {
        String path = "demo/" + name + ".jsonl";
        InputStream content = DemoFile.class.getClassLoader().getResourceAsStream(path);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(content, path), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> T read(String line, Argument<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(line, type), line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
