package io.qiqiao.library.history;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.qiqiao.kernel.Ids;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.Listing;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A record as it was from one change to the next.
 *
 * @param listing the record
 * @param version 1 for the first; a record that is older than its history begins with a higher one
 * @param state a {@link io.qiqiao.library.listing.ListingState}'s code
 * @param visibility a {@link io.qiqiao.publication.Visibility}'s code
 * @param content the kind's own fields, as JSON
 * @param changedBy the account, or what else made it: {@link Listing#changedBy}
 * @param attachments the files it had, as JSON
 */
@MappedEntity("listing_version")
public record ListingVersion(
        @Id UUID id,
        UUID listing,
        String kind,
        long version,
        String state,
        String visibility,
        String title,
        @TypeDef(type = DataType.JSON) String content,
        Instant changedAt,
        String changedBy,
        @TypeDef(type = DataType.JSON) String attachments) {

    public ListingVersion {
        attachments = Objects.requireNonNullElse(attachments, AttachedFile.NONE);
    }

    static ListingVersion of(Listing listing) {
        return new ListingVersion(
                Ids.next(),
                listing.id(),
                listing.kind(),
                listing.version(),
                listing.state(),
                listing.visibility(),
                listing.title(),
                listing.content(),
                listing.changedAt(),
                listing.changedBy(),
                listing.attachments());
    }

    /** The same with another content. */
    ListingVersion withContent(String other) {
        return new ListingVersion(
                id, listing, kind, version, state, visibility, title, other, changedAt, changedBy, attachments);
    }
}
