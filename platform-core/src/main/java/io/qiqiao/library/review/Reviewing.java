package io.qiqiao.library.review;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.library.listing.RewritingListings;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The queue of records that wait, and the decisions on them. */
@Singleton
public class Reviewing {

    private static final int MOST = 200;
    private static final int LONGEST = 1000;

    private final Listings listings;
    private final PublishingListings publishing;
    private final RewritingListings rewriting;
    private final ReviewRows rows;
    private final TellingOfReviews telling;
    private final Audit audit;
    private final Clock clock;

    Reviewing(
            Listings listings,
            PublishingListings publishing,
            RewritingListings rewriting,
            ReviewRows rows,
            TellingOfReviews telling,
            Audit audit,
            Clock clock) {
        this.listings = listings;
        this.publishing = publishing;
        this.rewriting = rewriting;
        this.rows = rows;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits, the most urgent first. */
    public List<ReviewCase> listOpen() {
        return rows.listOpen(MOST);
    }

    public long countOpen() {
        return rows.countOpen();
    }

    /** How often a record was handed in, the last time first. */
    public List<ReviewCase> listOf(Listing listing) {
        return rows.listOf(listing.id(), MOST);
    }

    /** The last time a record was handed in. */
    public Optional<ReviewCase> findLast(Listing listing) {
        return rows.listOf(listing.id(), 1).stream().findFirst();
    }

    /** @throws Refusal not-found */
    public ReviewCase get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Shows the record to those for whom it was handed in.
     *
     * @param version the version that was looked at
     * @throws Refusal not-found; not-allowed; wrong-state where it was decided before; stale-version where it was
     *     changed since it was looked at
     */
    @Transactional
    public <C extends Content> Listing approve(
            ListingKind<C> kind, UUID id, long version, String opinion, Editor editor) {
        ReviewCase waiting = check(kind, id, version, opinion, editor);
        decide(waiting, ReviewCase.APPROVED, opinion, editor);
        Visibility reach = Visibility.valueOf(waiting.visibility().toUpperCase(Locale.ROOT));
        Listing shown = publishing.publish(kind, waiting.listing(), reach, editor);
        telling.ofDecision(shown, waiting, ReviewCase.APPROVED, opinion);
        return shown;
    }

    /**
     * Gives the record back to its owner, as a draft.
     *
     * @param opinion what is to be mended
     * @throws Refusal as {@link #approve}; invalid-input without an opinion
     */
    @Transactional
    public Listing giveBack(ListingKind<?> kind, UUID id, long version, String opinion, Editor editor) {
        if (opinion.isBlank()) {
            throw Refusal.invalid("opinion", "review.opinion-missing");
        }
        ReviewCase waiting = check(kind, id, version, opinion, editor);
        decide(waiting, ReviewCase.RETURNED, opinion, editor);
        Listing draft =
                rewriting.rewrite(kind, waiting.listing(), editor, now -> now.withState(ListingState.DRAFT.code()));
        telling.ofDecision(draft, waiting, ReviewCase.RETURNED, opinion);
        return draft;
    }

    private ReviewCase check(ListingKind<?> kind, UUID id, long version, String opinion, Editor editor) {
        if (editor.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "review.bureau-only");
        }
        if (opinion.length() > LONGEST) {
            throw Refusal.invalid("opinion", "layout.too-long", opinion.length(), LONGEST);
        }
        ReviewCase waiting =
                rows.lock(id).filter(each -> each.kind().equals(kind.name())).orElseThrow(Refusal::notFound);
        if (!waiting.isOpen()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "review.decided");
        }
        Listing listing = listings.get(kind, waiting.listing());
        if (listing.version() != version) {
            throw Refusal.of(ErrorCode.STALE_VERSION, "review.changed-since", listing.title());
        }
        return waiting;
    }

    private void decide(ReviewCase waiting, String state, String opinion, Editor editor) {
        rows.decide(waiting.id(), state, opinion.isBlank() ? null : opinion, clock.instant(), editor.name());
        audit.record(AuditEvent.of("review-" + state)
                .about(waiting.kind(), waiting.listing())
                .with("opinion", opinion.isBlank() ? null : opinion));
    }
}
