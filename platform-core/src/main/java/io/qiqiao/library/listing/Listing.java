package io.qiqiao.library.listing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.publication.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of one of the resource libraries, as its tenant keeps it.
 *
 * @param kind the library, such as {@code product}
 * @param externalId the owner's own id for it, unique within the kind, or null
 * @param state a {@link ListingState}'s code
 * @param visibility a {@link Visibility}'s code: who may see it once it is published
 * @param region code of the area it belongs to, or null for the whole country
 * @param category code of a service category, or null
 * @param ownerKind kind of the party whose record it is
 * @param ownerId that party's record, or null for the tenant's own authority
 * @param version rises with every change
 * @param content the kind's own fields, as JSON
 * @param createdBy the account, or the import, that made it
 * @param changedBy the account, or the import, that changed it last; {@link TouchingListings#FOLLOWING} where it changed
 *     because another record did
 * @param publishedAt when it was last published, or null if never
 * @param localises the record of a higher tenant that this is a local version of, or null; it never changes
 * @param attachments the files that belong to it, as JSON of {@link AttachedFile}s in their order
 */
@RecordBuilder
@MappedEntity("listing")
public record Listing(
        @Id UUID id,
        String kind,
        @Nullable String externalId,
        String title,
        String state,
        String visibility,
        @Nullable String region,
        @Nullable String category,
        String ownerKind,
        @Nullable String ownerId,
        long version,
        @TypeDef(type = DataType.JSON) String content,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        @Nullable Instant publishedAt,
        @Nullable UUID localises,
        @TypeDef(type = DataType.JSON) String attachments)
        implements ListingBuilder.With {

    public Listing {
        attachments = Objects.requireNonNullElse(attachments, AttachedFile.NONE);
    }

    public PartyRef owner() {
        return new PartyRef(ownerKind, ownerId);
    }

    public ListingState standing() {
        return ListingState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public Visibility reach() {
        return Visibility.valueOf(visibility.toUpperCase(Locale.ROOT));
    }

    /** Whether others than its own tenant may see it. */
    public boolean isShared() {
        return standing() == ListingState.PUBLISHED && reach() != Visibility.PRIVATE;
    }
}
