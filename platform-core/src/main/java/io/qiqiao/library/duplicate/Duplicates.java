package io.qiqiao.library.duplicate;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.library.duplicate.Candidate.Reason;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds records of the current tenant that look like the same one, and keeps what people said of them. */
@Singleton
public class Duplicates {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int NEAR = 50;
    private static final int SHOWN = 10;
    private static final int PAIRS = 200;

    private final LikenessRows rows;
    private final Likenesses likenesses;
    private final KeepingLikeness keeping;
    private final Listings listings;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    Duplicates(
            LikenessRows rows,
            Likenesses likenesses,
            KeepingLikeness keeping,
            Listings listings,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.likenesses = likenesses;
        this.keeping = keeping;
        this.listings = listings;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The records that one with these fields may be the same as, the most alike first; of those only that the editor
     * has to do with.
     *
     * @param self the record itself, or null while it is not made
     */
    @Transactional
    public List<Candidate> find(
            ListingKind<?> kind, @Nullable UUID self, Map<String, ? extends @Nullable Object> fields, Editor editor) {
        keeping.catchUp(kind.name());
        return likenesses
                .of(kind.name(), self == null ? NOBODY : self, fields)
                .map(like -> find(kind, like, editor))
                .orElse(List.of());
    }

    private List<Candidate> find(ListingKind<?> kind, Likeness like, Editor editor) {
        return rows
                .listNear(
                        kind.name(),
                        like.listing(),
                        like.nameKey(),
                        String.join(",", like.grams()),
                        like.addressKey(),
                        like.code(),
                        NEAR)
                .stream()
                .flatMap(near -> candidate(kind, like, near, editor).stream())
                .sorted(Comparator.comparing((Candidate each) -> each.reasons().getFirst())
                        .thenComparing(Candidate::percent, Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
    }

    private Optional<Candidate> candidate(ListingKind<?> kind, Likeness like, Likeness near, Editor editor) {
        List<Reason> reasons = new ArrayList<>();
        if (like.code() != null && like.code().equals(near.code())) {
            reasons.add(Reason.CODE);
        }
        double alike = like.nameLike(near);
        if (like.isWithinSame(near) && alike >= likenesses.rules().alike()) {
            reasons.add(Reason.NAME);
        }
        if (like.addressKey() != null && like.addressKey().equals(near.addressKey())) {
            reasons.add(Reason.ADDRESS);
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : listings.find(kind.name(), near.listing())
                        .filter(listing -> editor.mayTouch(listing.owner()))
                        .map(listing -> new Candidate(listing, reasons, (int) Math.round(alike * 100)));
    }

    /** Pairs of records that look like the same one and that nobody said to differ; each with what they share. */
    @Transactional
    public List<Pair> list(ListingKind<?> kind, Editor editor) {
        keeping.catchUp(kind.name());
        return rows.listPairs(kind.name(), PAIRS).stream()
                .flatMap(pair -> pair(kind, pair, editor).stream())
                .toList();
    }

    private Optional<Pair> pair(ListingKind<?> kind, LikePair ids, Editor editor) {
        Listing one = listings.get(kind, ids.one());
        Listing other = listings.get(kind, ids.other());
        Optional<Likeness> like = likenesses.of(kind.name(), one.id(), json.fields(one.content()));
        Optional<Likeness> near = likenesses.of(kind.name(), other.id(), json.fields(other.content()));
        return like.isEmpty() || near.isEmpty()
                ? Optional.empty()
                : candidate(kind, like.get(), near.get(), editor).map(found -> new Pair(one, found));
    }

    /** Notes that two records are not the same; they are not listed any more. */
    @Transactional
    public void differ(ListingKind<?> kind, UUID one, UUID other, Editor editor) {
        listings.get(kind, one);
        listings.get(kind, other);
        rows.decide(one, other, kind.name(), "different", clock.instant(), editor.name());
        audit.record(AuditEvent.of("duplicate-denial").about(kind.name(), one).with("other", other));
    }

    /** Notes that a record was saved although it was said to look like others. */
    @Transactional
    public void savedAnyway(ListingKind<?> kind, UUID saved, List<Candidate> candidates, Editor editor) {
        for (Candidate candidate : candidates) {
            UUID other = candidate.listing().id();
            if (!Objects.equals(saved, other)) {
                rows.decide(saved, other, kind.name(), "saved", clock.instant(), editor.name());
            }
        }
        audit.record(AuditEvent.of("duplicate-saved").about(kind.name(), saved).with("candidates", candidates.size()));
    }

    /** Two records, the second with what it shares with the first. */
    public record Pair(Listing one, Candidate other) {}
}
