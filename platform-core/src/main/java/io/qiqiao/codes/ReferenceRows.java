package io.qiqiao.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of a list that ships with the program below {@code reference/}: fields with commas between, no quotes. */
public final class ReferenceRows {

    private ReferenceRows() {}

    /** The rows of {@code resource} without its head. */
    public static List<List<String>> of(String resource) {
        ClassLoader resources = ReferenceRows.class.getClassLoader();
        try (InputStream stream = Objects.requireNonNull(resources.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
