package io.qiqiao.workbench.view;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.library.view.ViewContent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view is to show, as the address of a form says it.
 *
 * @param library such as {@code products}
 * @param columns names with commas between
 */
@Introspected
record ViewQuery(
        @Nullable @QueryValue String library,
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String state,
        @Nullable @QueryValue String category,
        @Nullable @QueryValue String sort,
        @Nullable @QueryValue String columns) {

    static final String BETWEEN = ",";

    ViewContent content() {
        return new ViewContent(q, state, category, sort, names(columns));
    }

    String named() {
        return library == null ? "" : library;
    }

    /** Names of columns, with commas between. */
    static List<String> names(@Nullable String joined) {
        return joined == null || joined.isBlank()
                ? List.of()
                : Arrays.stream(joined.split(BETWEEN)).map(String::strip).toList();
    }
}
