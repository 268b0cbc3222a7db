package io.qiqiao.library.view.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view to be kept.
 *
 * @param library such as {@code products}
 * @param sort {@code newest}, {@code oldest} or {@code title}
 * @param columns without them those the list shows now
 * @param shared true to share it with the tenant
 */
@Serdeable
@Schema(name = "NewListView")
record NewView(
        @Nullable String library,
        @Nullable String name,
        @Nullable String q,
        @Nullable String state,
        @Nullable String category,
        @Nullable String sort,
        @Nullable List<String> columns,
        @Nullable Boolean shared) {}
