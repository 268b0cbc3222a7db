package io.qiqiao.library.layout;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The form layouts that ship with the program. */
@Singleton
public class FormLayouts {

    private final ObjectMapper json;
    private final ResourceResolver resources;
    private final Map<String, FormLayout> layouts = new ConcurrentHashMap<>();

    FormLayouts(ObjectMapper json, ResourceResolver resources) {
        this.json = json;
        this.resources = resources;
    }

    /** @throws IllegalArgumentException when no layout of that kind ships with the program */
    public FormLayout get(String kind) {
        return layouts.computeIfAbsent(kind, this::read);
    }

    /** The layout of a kind, where one ships with the program. */
    public Optional<FormLayout> find(String kind) {
        return resources.getResource(place(kind)).map(there -> get(kind));
    }

    private static String place(String kind) {
        return "classpath:reference/forms/" + kind + ".json";
    }

    private FormLayout read(String kind) {
        String place = place(kind);
        try (InputStream stream = resources
                .getResourceAsStream(place)
                .orElseThrow(() -> new IllegalArgumentException("there is no form layout " + place))) {
            return json.readValue(stream, FormLayout.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(place, broken);
        }
    }
}
