package io.qiqiao.library.listing;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what a record says by another way than its form, such as by a step of its life. */
@Singleton
public class ChangingContent {

    private final Listings listings;
    private final StoringListings storing;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    ChangingContent(Listings listings, StoringListings storing, ContentJson json, Audit audit, Clock clock) {
        this.listings = listings;
        this.storing = storing;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the content of a record of the current tenant; what stays as it is is not written.
     *
     * @throws Refusal not-found; not-allowed for a record that is not the editor's
     */
    @Transactional
    public <C extends Content> Listing change(ListingKind<C> kind, UUID id, Editor editor, UnaryOperator<C> change) {
        Listing before = listings.get(kind, id);
        editor.check(before.owner());
        C content = listings.content(kind, before);
        C changed = change.apply(content);
        if (changed.equals(content)) {
            return before;
        }
        Listing after = storing.replace(
                before,
                before.withVersion(before.version() + 1)
                        .withContent(json.write(changed))
                        .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .withChangedBy(editor.name()));
        if (after.standing() == ListingState.PUBLISHED) {
            audit.record(
                    AuditEvent.of("publication-change").about(kind.name(), id).with("version", after.version()));
        }
        return after;
    }
}
