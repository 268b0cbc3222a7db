package io.qiqiao.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A list of words that comes along: an entry a line; lines that begin with # are remarks. */
final class WordFile {

    private static final String FOLDER = "search/words/";

    private WordFile() {}

    static List<String> lines(String name) {
        try (InputStream stream = WordFile.class.getClassLoader().getResourceAsStream(FOLDER + name);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
