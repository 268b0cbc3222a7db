package io.qiqiao.library.localisation.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.publication.Publication;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The local versions of a record.
 *
 * @param here id of the one that stands in this portal instead of the record; null where the record itself does
 * @param items all of them that the reader may see
 */
@Serdeable
public record LocalVersionsAnswer(@Nullable UUID here, List<Version> items) {

    /** One tenant's version. */
    @Serdeable
    public record Version(UUID id, String tenant, long version) {

        static Version of(Publication local) {
            return new Version(local.id(), local.tenant(), local.version());
        }
    }
}
