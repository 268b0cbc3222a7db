package io.qiqiao.library.history.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.history.Change;
import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.history.ListingVersion;
import io.qiqiao.library.listing.AttachedFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record.
 *
 * @param changedBy id of the account that made it, or what else did: {@code import:<job>}, {@code follow}
 * @param changes what differs from the version before; null where a version is answered whole
 * @param content the kind's own fields as they were; null in lists
 * @param attachments the files the record had
 */
@Serdeable
public record VersionAnswer(
        long version,
        String state,
        String visibility,
        String title,
        Instant changedAt,
        String changedBy,
        @Nullable List<Changed> changes,
        @Nullable Map<String, Object> content,
        List<VersionFile> attachments) {

    /** A file the record had. */
    @Serdeable
    public record VersionFile(String id, String name, String type, long size) {

        static List<VersionFile> of(List<AttachedFile> files) {
            return files.stream()
                    .map(file -> new VersionFile(file.id().toString(), file.name(), file.type(), file.size()))
                    .toList();
        }
    }

    /** A field that differs from the version before; null for what was, or became, empty. */
    @Serdeable
    public record Changed(
            String field, @Nullable Object before, @Nullable Object after) {

        static Changed of(FieldChange change) {
            return new Changed(change.field().name(), change.before(), change.after());
        }
    }

    static VersionAnswer of(Change change) {
        return of(
                change.after(),
                change.findBefore().isEmpty()
                        ? List.of()
                        : change.fields().stream().map(Changed::of).toList(),
                null,
                change.files().after());
    }

    static VersionAnswer whole(ListingVersion version, Map<String, Object> content, List<AttachedFile> files) {
        return of(version, null, content, files);
    }

    private static VersionAnswer of(
            ListingVersion version,
            @Nullable List<Changed> changes,
            @Nullable Map<String, Object> content,
            List<AttachedFile> files) {
        return new VersionAnswer(
                version.version(),
                version.state(),
                version.visibility(),
                version.title(),
                version.changedAt(),
                version.changedBy(),
                changes,
                content,
                VersionFile.of(files));
    }
}
