package io.qiqiao.push.saved.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.search.web.SearchRequestBean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search to be saved; its words and filters as those of {@code GET /api/search}.
 *
 * @param rhythm {@code daily}, {@code weekly}, or {@code off}, which it is without
 */
@Serdeable
record SavedWish(
        @Nullable String name,
        @Nullable String q,
        @Nullable List<String> kind,
        @Nullable List<String> category,
        @Nullable List<String> region,
        @Nullable List<String> tenant,
        @Nullable Boolean free,
        @Nullable String rhythm) {

    SearchRequestBean asked() {
        return new SearchRequestBean(
                q, kind, category, region, tenant, free == null ? null : free.toString(), null, null, null);
    }
}
