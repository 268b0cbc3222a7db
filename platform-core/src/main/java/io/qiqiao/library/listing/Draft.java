package io.qiqiao.library.listing;

import io.qiqiao.publication.Visibility;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a record to be.
 *
 * @param fields by name, as sent; read against the kind's layout
 * @param visibility who may see it once it is published, or null to leave it as it is (private for a new one)
 * @param externalId the owner's own id, or null to leave it as it is
 */
public record Draft(
        Map<String, ? extends @Nullable Object> fields,
        @Nullable Visibility visibility,
        @Nullable String externalId) {

    public static Draft of(Map<String, ? extends @Nullable Object> fields, @Nullable Visibility visibility) {
        return new Draft(fields, visibility, null);
    }
}
