package io.qiqiao.library.sheet;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row. What is written cannot be run as a formula. */
public interface SheetTable extends AutoCloseable {

    /** What stands above the columns. */
    void head(List<String> headings) throws IOException;

    /**
     * A row.
     *
     * @param values texts, or numbers
     * @param marked the places of the cells to be looked at
     */
    void row(List<Object> values, List<Integer> marked) throws IOException;

    default void row(List<Object> values) throws IOException {
        row(values, List.of());
    }

    /** Hands on what was written so far, as far as the format lets it: for whoever sends a table while it is made. */
    default void flush() throws IOException {}

    /** The longest text that fits in one cell. */
    int longestCell();

    @Override
    void close() throws IOException;
}
