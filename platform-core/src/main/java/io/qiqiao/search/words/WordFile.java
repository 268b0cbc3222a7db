package io.qiqiao.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A list that comes along as a resource: an entry a line; lines that begin with # are remarks. */
public final class WordFile {

    private static final String FOLDER = "search/words/";

    private WordFile() {}

    static List<String> lines(String name) {
        return read(FOLDER + name);
    }

    /** The entries of the resource at {@code path}. */
    public static List<String> read(String path) {
        try (InputStream stream = WordFile.class.getClassLoader().getResourceAsStream(path);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream, path), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
