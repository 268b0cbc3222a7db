package io.qiqiao.search.index;

import io.qiqiao.search.Ownership;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.sound.TitleSounds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index, field by field as the layout names them: a record, or the tombstone of one that is not there
 * any more, which keeps late writes from bringing it back.
 *
 * <p>The texts of published records and those of private ones are different fields: what private texts contain does
 * not show in anybody's scores.
 *
 * @param original texts as they were written, where they are indexed in another form
 * @param sounds how parts of a published record's title sound; of private ones nothing is suggested
 * @param expires a date, such as {@code 2026-12-31}
 * @param changedAt in milliseconds since 1970
 * @param deleted true in a tombstone, otherwise null
 * @param deletedAt in milliseconds since 1970; in a tombstone only
 * @param localises id of the record that this is a local version of, or null
 */
public record IndexedDocument(
        String kind,
        String id,
        @Nullable String externalId,
        String tenant,
        @Nullable String path,
        @Nullable String visibility,
        long version,
        @Nullable IndexedWords shared,
        @Nullable IndexedWords own,
        @Nullable OriginalWords original,
        @Nullable List<String> sounds,
        @Nullable String category,
        @Nullable List<String> regions,
        @Nullable Boolean free,
        @Nullable String owner,
        @Nullable String expires,
        @Nullable Long changedAt,
        @Nullable Boolean deleted,
        @Nullable Long deletedAt,
        @Nullable String localises) {

    public IndexedDocument {
        regions = regions == null || regions.isEmpty() ? null : List.copyOf(regions);
        sounds = sounds == null || sounds.isEmpty() ? null : List.copyOf(sounds);
    }

    /** The document of a record as it stands in the index {@code share}. */
    public static IndexedDocument of(SearchDocument record, IndexShare share) {
        IndexedWords written = IndexedWords.of(record.title(), record.summary(), record.text());
        IndexedWords words = written.plain();
        return new IndexedDocument(
                record.kind(),
                record.id().toString(),
                record.externalId(),
                record.tenant(),
                record.path(),
                record.visibility(),
                record.version(),
                share == IndexShare.PUBLIC ? words : null,
                share == IndexShare.PRIVATE ? words : null,
                OriginalWords.of(written, words),
                share == IndexShare.PUBLIC ? TitleSounds.keys(words.title()) : null,
                record.category(),
                record.regions(),
                record.free(),
                record.owner(),
                record.expires() == null ? null : record.expires().toString(),
                record.changedAt().toEpochMilli(),
                null,
                null,
                record.localises() == null ? null : record.localises().toString());
    }

    /** The tombstone of a record that is not in this index since {@code version}. */
    public static IndexedDocument tombstone(String kind, String id, String tenant, long version, Instant now) {
        return new IndexedDocument(
                kind,
                id,
                null,
                tenant,
                null,
                null,
                version,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                now.toEpochMilli(),
                null);
    }

    public boolean tombstoned() {
        return Boolean.TRUE.equals(deleted);
    }

    /** The record's texts, whichever field they stand in; empty in a tombstone. */
    public IndexedWords words() {
        if (shared != null) {
            return shared;
        }
        return own == null ? new IndexedWords("", null, null) : own;
    }

    /** The record's title as it was written; empty in a tombstone. */
    public String writtenTitle() {
        String written = original == null ? null : original.title();
        return written == null ? words().title() : written;
    }

    /** Whose it is and with whom it is shared; nobody's business in a tombstone. */
    public Ownership ownership() {
        if (visibility == null || path == null || tombstoned()) {
            return new Ownership("", tenant, "", null);
        }
        return new Ownership(visibility, tenant, path, owner);
    }
}
