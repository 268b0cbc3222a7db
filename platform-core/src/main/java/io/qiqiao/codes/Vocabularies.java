package io.qiqiao.codes;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The national vocabularies that ship with the program; they are data under {@code reference/}. */
@Singleton
public class Vocabularies {

    private final Map<String, Vocabulary> vocabularies = new HashMap<>();

    Vocabularies(ObjectMapper json, ResourceResolver resources) {
        Map<String, List<Term>> lists = read(
                resources,
                "vocabularies",
                stream -> json.readValue(stream, Argument.mapOf(Argument.STRING, Argument.listOf(Term.class))));
        lists.forEach(this::add);
        add(
                "service-categories",
                read(resources, "service-categories", stream -> json.readValue(stream, Argument.of(Categories.class)))
                        .categories());
        add(
                "policy-classifications",
                read(
                                resources,
                                "policy-classifications",
                                stream -> json.readValue(stream, Argument.of(Classifications.class)))
                        .classifications());
    }

    private void add(String name, List<Term> terms) {
        vocabularies.put(name, new Vocabulary(name, terms));
    }

    private static <T> T read(ResourceResolver resources, String name, Reader<T> reader) {
        String place = "classpath:reference/" + name + ".json";
        try (InputStream stream = resources
                .getResourceAsStream(place)
                .orElseThrow(() -> new IllegalStateException("the program lacks its " + place))) {
            return Optional.ofNullable(reader.read(stream)).orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(place, broken);
        }
    }

    /** @throws IllegalArgumentException when there is no vocabulary of that name */
    public Vocabulary get(String name) {
        Vocabulary vocabulary = vocabularies.get(name);
        if (vocabulary == null) {
            throw new IllegalArgumentException("there is no vocabulary " + name);
        }
        return vocabulary;
    }

    /** The service categories of the platform's own taxonomy. */
    public Vocabulary categories() {
        return get("service-categories");
    }

    @Serdeable
    record Categories(String version, List<Term> categories) {}

    @Serdeable
    record Classifications(String version, List<Term> classifications) {}

    private interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }
}
