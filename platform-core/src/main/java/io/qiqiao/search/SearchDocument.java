package io.qiqiao.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of a record, whatever its kind.
 *
 * @param tenant the owner's code
 * @param path the owner's place in the tree of tenants
 * @param visibility {@code private}, {@code network} or {@code public}
 * @param version the record's version, {@value #FIRST_VERSION} when it has never changed; the index keeps the highest it
 *     was given
 * @param summary some sentences that stand for the record in a list, or empty
 * @param text everything else that should be found
 * @param regions codes of the areas it is for, its own among them
 * @param free whether it costs nothing, or null where the question does not arise
 * @param owner the party that may see it while it is private, as {@code kind:id}, or null for the whole tenant's staff
 * @param localises the higher tenant's record that it is a local version of, or null
 */
@RecordBuilder
public record SearchDocument(
        String kind,
        UUID id,
        @Nullable String externalId,
        String tenant,
        String path,
        String visibility,
        long version,
        String title,
        String summary,
        String text,
        @Nullable String category,
        List<String> regions,
        @Nullable Boolean free,
        @Nullable String owner,
        @Nullable LocalDate expires,
        Instant changedAt,
        @Nullable UUID localises)
        implements SearchDocumentBuilder.With {

    /** The version of a record that was made and never changed. */
    public static final long FIRST_VERSION = 1;

    /** A record that is no local version of another. */
    public SearchDocument(
            String kind,
            UUID id,
            @Nullable String externalId,
            String tenant,
            String path,
            String visibility,
            long version,
            String title,
            String summary,
            String text,
            @Nullable String category,
            List<String> regions,
            @Nullable Boolean free,
            @Nullable String owner,
            @Nullable LocalDate expires,
            Instant changedAt) {
        this(
                kind,
                id,
                externalId,
                tenant,
                path,
                visibility,
                version,
                title,
                summary,
                text,
                category,
                regions,
                free,
                owner,
                expires,
                changedAt,
                null);
    }

    public SearchDocument {
        regions = List.copyOf(regions);
    }
}
