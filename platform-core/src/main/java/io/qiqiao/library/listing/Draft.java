package io.qiqiao.library.listing;

import io.qiqiao.publication.Visibility;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a record to be.
 *
 * @param fields by name, as sent; read against the kind's layout
 * @param visibility who may see it once it is published, or null to leave it as it is (private for a new one)
 * @param externalId the owner's own id, or null to leave it as it is
 * @param localises the record of a higher tenant that a new one is to be a local version of, or null
 */
public record Draft(
        Map<String, ? extends @Nullable Object> fields,
        @Nullable Visibility visibility,
        @Nullable String externalId,
        @Nullable UUID localises) {

    public Draft(
            Map<String, ? extends @Nullable Object> fields,
            @Nullable Visibility visibility,
            @Nullable String externalId) {
        this(fields, visibility, externalId, null);
    }

    /** The same with other fields. */
    Draft with(Map<String, ? extends @Nullable Object> others) {
        return new Draft(others, visibility, externalId, localises);
    }

    public static Draft of(Map<String, ? extends @Nullable Object> fields, @Nullable Visibility visibility) {
        return new Draft(fields, visibility, null);
    }
}
