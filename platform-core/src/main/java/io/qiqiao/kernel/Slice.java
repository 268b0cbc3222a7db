package io.qiqiao.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param items the part's items, in the list's order
 * @param next the cursor of the part that follows, or null when this is the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** The same part with each item turned into another. */
    public <R> Slice<R> map(Function<T, R> turn) {
        return new Slice<>(items.stream().map(turn).toList(), next);
    }
}
