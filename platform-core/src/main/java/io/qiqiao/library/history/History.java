package io.qiqiao.library.history;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.SensitiveFields;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a record was. Whoever may see the record may see its history; that is the caller's to check. */
@Singleton
public class History {

    private final VersionRows rows;
    private final SensitiveFields sensitive;
    private final Differences differences;

    History(VersionRows rows, SensitiveFields sensitive, Differences differences) {
        this.rows = rows;
        this.sensitive = sensitive;
        this.differences = differences;
    }

    /**
     * What was changed, the newest first: each version beside the one before it.
     *
     * @param after the cursor the part before ended with, or null
     * @throws Refusal invalid-input when {@code after} is no cursor
     */
    public Slice<Change> list(Listing listing, @Nullable String after, int size) {
        @Nullable Long under = after == null ? null : cursor(after);
        List<ListingVersion> found = listNewest(listing.id(), under, size + 1);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(size, found.size()); i++) {
            changes.add(change(i + 1 < found.size() ? found.get(i + 1) : null, found.get(i)));
        }
        boolean more = found.size() > size;
        return new Slice<>(changes, more ? String.valueOf(found.get(size - 1).version()) : null);
    }

    /** @throws Refusal not-found when the record has no such version, or it was not kept */
    public ListingVersion get(Listing listing, long version) {
        return find(listing.id(), version);
    }

    /**
     * A version beside another, the later one as it is after the change.
     *
     * @param with the other one; null for the one that was before it
     * @throws Refusal not-found when the record has no such version, or it was not kept
     */
    public Change compare(Listing listing, long version, @Nullable Long with) {
        ListingVersion one = find(listing.id(), version);
        if (with != null) {
            ListingVersion other = find(listing.id(), with);
            return with < version ? change(other, one) : change(one, other);
        }
        List<ListingVersion> earlier = listNewest(listing.id(), version, 1);
        return change(earlier.isEmpty() ? null : earlier.getFirst(), one);
    }

    private ListingVersion find(UUID listing, long version) {
        return rows.findByListingAndVersion(listing, version).map(this::opened).orElseThrow(Refusal::notFound);
    }

    private List<ListingVersion> listNewest(UUID listing, @Nullable Long under, int size) {
        return rows.listNewest(listing, under, size).stream().map(this::opened).toList();
    }

    private ListingVersion opened(ListingVersion kept) {
        return kept.withContent(sensitive.open(kept.kind(), kept.content()));
    }

    private Change change(@Nullable ListingVersion before, ListingVersion after) {
        @Nullable String earlier = before == null ? null : before.content();
        return new Change(
                before,
                after,
                differences.between(after.kind(), earlier, after.content()),
                differences.ofFiles(before == null ? AttachedFile.NONE : before.attachments(), after.attachments()));
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid("after", "kernel.no-cursor");
        }
    }
}
