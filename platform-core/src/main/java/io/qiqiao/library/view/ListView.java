package io.qiqiao.library.view;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way of looking at a library's list, under a name.
 *
 * @param account whose it is; null for one that is the tenant's, and so shared with all of it
 * @param kind the kind of record the list is of
 * @param content a {@link ViewContent}, as {@link OpeningViews} reads it
 */
@MappedEntity("list_view")
public record ListView(
        @Id UUID id,
        @Nullable UUID account,
        String kind,
        String name,
        String content,
        Instant createdAt,
        Instant changedAt) {

    /** Whether everybody in the tenant sees it. */
    public boolean shared() {
        return account == null;
    }
}
