package io.qiqiao.search.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Figures by name, from a resource. */
public final class Figures {

    private final Properties figures = new Properties();

    private Figures() {}

    /** Reads the resource at {@code path}. */
    public static Figures of(String path) {
        Figures read = new Figures();
        try (InputStream stream = Figures.class.getClassLoader().getResourceAsStream(path)) {
            read.figures.load(Objects.requireNonNull(stream, path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }

    /** The figure of that name, which must be there. */
    public int get(String name) {
        return Integer.parseInt(Objects.requireNonNull(figures.getProperty(name), name));
    }
}
