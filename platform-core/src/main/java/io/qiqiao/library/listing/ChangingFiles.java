package io.qiqiao.library.listing;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes which files belong to a record. It is a change like any other: a version, shown at once where the record is. */
@Singleton
public class ChangingFiles {

    private final Listings listings;
    private final StoringListings storing;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    ChangingFiles(Listings listings, StoringListings storing, ContentJson json, Audit audit, Clock clock) {
        this.listings = listings;
        this.storing = storing;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the files of a record of the current tenant; what stays as it is is not written.
     *
     * @throws Refusal not-found; not-allowed for a record that is not the editor's to change as it stands; stale-version
     *     where somebody else changes it at the same time
     */
    @Transactional
    public Listing change(ListingKind<?> kind, UUID id, Editor editor, UnaryOperator<List<AttachedFile>> change) {
        Listing before = listings.get(kind, id);
        boolean shown = before.standing() == ListingState.PUBLISHED;
        editor.check(before.owner());
        editor.checkShown(shown);
        List<AttachedFile> files = json.files(before.attachments());
        List<AttachedFile> changed = change.apply(files);
        if (changed.equals(files)) {
            return before;
        }
        Listing after = storing.replace(
                before,
                before.withVersion(before.version() + 1)
                        .withAttachments(json.write(changed))
                        .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .withChangedBy(editor.name()));
        if (shown) {
            audit.record(
                    AuditEvent.of("publication-change").about(kind.name(), id).with("version", after.version()));
        }
        return after;
    }

    /** The files of a record. */
    public List<AttachedFile> list(Listing listing) {
        return json.files(listing.attachments());
    }
}
