package io.qiqiao.library.listing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a record's texts together for the index. */
public final class FoundText {

    private FoundText() {}

    /** The parts that are there, a line each; lists give a line for each entry. */
    public static String joined(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .flatMap(part -> part instanceof Collection<?> list ? list.stream() : Stream.of(part))
                .map(Objects::toString)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
