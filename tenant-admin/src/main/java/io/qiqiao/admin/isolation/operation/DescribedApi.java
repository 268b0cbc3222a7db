package io.qiqiao.admin.isolation.operation;

import io.micronaut.core.io.IOUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API's generated descriptions on the class path. */
public final class DescribedApi {

    private static final String FOLDER = "META-INF/swagger";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private DescribedApi() {}

    /** What is described, each as {@code GET /api/policies/{id}}. */
    public static Set<String> list() {
        Set<String> described = new TreeSet<>();
        try {
            for (URI place : IOUtils.getResources(DescribedApi.class.getClassLoader(), FOLDER)) {
                IOUtils.eachFile(place, FOLDER, file -> described.addAll(read(file)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return described;
    }

    private static Set<String> read(Path file) {
        Set<String> described = new TreeSet<>();
        if (!file.toString().endsWith(".yml")) {
            return described;
        }
        try {
            Map<String, Object> document =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            paths(document).forEach((path, methods) -> {
                if (methods instanceof Map<?, ?> byMethod) {
                    byMethod.keySet().stream()
                            .map(String::valueOf)
                            .filter(METHODS::contains)
                            .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path));
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return described;
    }

    private static Map<?, ?> paths(Map<String, Object> document) {
        return document.get("paths") instanceof Map<?, ?> paths ? paths : Collections.emptyMap();
    }
}
