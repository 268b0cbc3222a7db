package io.qiqiao.library.view.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.view.ViewChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise with a view; what is not sent stays, and an empty text takes a filter away. */
@Serdeable
@Schema(name = "ChangedListView")
record ChangedView(
        @Nullable String name,
        @Nullable String q,
        @Nullable String state,
        @Nullable String category,
        @Nullable String sort,
        @Nullable List<String> columns,
        @Nullable Boolean shared) {

    ViewChange change() {
        return new ViewChange(name, q, state, category, sort, columns, shared);
    }
}
