package io.qiqiao.library.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise with a view; null leaves it as it is, an empty text takes a filter away.
 *
 * @param shared whether it is to be the tenant's, or the actor's own
 */
public record ViewChange(
        @Nullable String name,
        @Nullable String words,
        @Nullable String state,
        @Nullable String category,
        @Nullable String sort,
        @Nullable List<String> columns,
        @Nullable Boolean shared) {

    /** Another name, and whether it is shared. */
    public static ViewChange named(String name, @Nullable Boolean shared) {
        return new ViewChange(name, null, null, null, null, null, shared);
    }

    /** All of what it shows. */
    public static ViewChange showing(ViewContent content) {
        return new ViewChange(
                null,
                orEmpty(content.words()),
                orEmpty(content.state()),
                orEmpty(content.category()),
                orEmpty(content.sort()),
                content.columns(),
                null);
    }

    /** Whether anything of what it shows is to be otherwise. */
    boolean isOfContent() {
        return words != null || state != null || category != null || sort != null || columns != null;
    }

    /** What it shows after the change. */
    ViewContent after(ViewContent before) {
        return new ViewContent(
                words == null ? before.words() : words,
                state == null ? before.state() : state,
                category == null ? before.category() : category,
                sort == null ? before.sort() : sort,
                columns == null ? before.columns() : columns);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
