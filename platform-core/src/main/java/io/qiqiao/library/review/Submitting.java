package io.qiqiao.library.review;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.ListingStored;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.RewritingListings;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands records in to be looked at. */
@Singleton
public class Submitting {

    private final Listings listings;
    private final RewritingListings rewriting;
    private final ReviewSettings settings;
    private final ReviewRows rows;
    private final TellingOfReviews telling;
    private final Audit audit;
    private final Clock clock;

    Submitting(
            Listings listings,
            RewritingListings rewriting,
            ReviewSettings settings,
            ReviewRows rows,
            TellingOfReviews telling,
            Audit audit,
            Clock clock) {
        this.listings = listings;
        this.rewriting = rewriting;
        this.settings = settings;
        this.rows = rows;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands a record in. It waits in the queue until somebody of the bureau decides, or its owner withdraws it; it may
     * be changed meanwhile.
     *
     * @param visibility who is to see it, or null for whom it names
     * @throws Refusal invalid-input that lists all that it lacks; not-found; not-allowed; wrong-state where it waits or
     *     is shown already, or such records are not reviewed here
     */
    @Transactional
    public ReviewCase submit(ListingKind<?> kind, UUID id, @Nullable Visibility visibility, Editor editor) {
        Listing before = listings.get(kind, id);
        if (!editor.mayTouch(before.owner())) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.not-yours");
        }
        ReviewSetting setting = settings.find(kind.name())
                .filter(ReviewSetting::wanted)
                .orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "review.not-wanted"));
        if (!before.standing().allows(ListingState.SUBMITTED)) {
            throw Refusal.of(
                    ErrorCode.WRONG_STATE, "listing.wrong-state", before.state(), ListingState.SUBMITTED.code());
        }
        List<FieldProblem> missing = listings.listMissing(kind, before);
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        Visibility reach = visibility == null ? before.reach() : visibility;
        rewriting.rewrite(
                kind,
                id,
                editor,
                now -> now.withState(ListingState.SUBMITTED.code()).withVisibility(reach.code()));
        Instant now = clock.instant();
        ReviewCase submitted = rows.save(new ReviewCase(
                Ids.next(),
                id,
                kind.name(),
                reach.code(),
                now,
                editor.name(),
                now.plus(Duration.ofDays(setting.days())),
                ReviewCase.OPEN,
                null,
                null,
                null));
        telling.ofSubmission(before, submitted);
        audit.record(AuditEvent.of("submission").about(kind.name(), id).with("visibility", reach.code()));
        return submitted;
    }

    /** What is withdrawn, or is a draft again, is not waited for any more; a decision is noted before it is carried out. */
    @EventListener
    void on(ListingStored stored) {
        boolean waited = stored.findBefore()
                .filter(before -> before.standing() == ListingState.SUBMITTED)
                .isPresent();
        if (waited && stored.after().standing() != ListingState.SUBMITTED) {
            rows.takeBack(stored.after().id(), clock.instant(), stored.after().changedBy());
        }
    }
}
