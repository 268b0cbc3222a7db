package io.qiqiao.library.view.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.view.OpenedView;
import io.qiqiao.library.view.ViewContent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view of a library's list.
 *
 * @param library the library's name in addresses, such as {@code products}
 * @param shared whether it is the tenant's
 * @param q found in the title, or the whole external id; absent for any
 * @param state only records in this state: {@code published}, {@code draft}, {@code lacking}, {@code ending},
 *     {@code withdrawn}; absent for all
 * @param category only records of this service category; absent for all
 * @param sort {@code oldest} change first, or by {@code title}; absent for the newest change first
 * @param columns what the list shows beside the title, in order
 * @param gone what it named that there is no more, and that it is shown without
 */
@Serdeable
@Schema(name = "ListView")
record ViewAnswer(
        UUID id,
        String library,
        String name,
        boolean shared,
        @Nullable String q,
        @Nullable String state,
        @Nullable String category,
        @Nullable String sort,
        List<String> columns,
        List<String> gone,
        Instant createdAt,
        Instant changedAt) {

    static ViewAnswer of(OpenedView opened, String library) {
        ViewContent content = opened.content();
        return new ViewAnswer(
                opened.view().id(),
                library,
                opened.view().name(),
                opened.view().shared(),
                content.words(),
                content.state(),
                content.category(),
                content.sort(),
                content.columns(),
                opened.gone(),
                opened.view().createdAt(),
                opened.view().changedAt());
    }
}
