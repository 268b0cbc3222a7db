package io.qiqiao.matching.life;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.Reason;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the current tenant's matches: the tenant's staff all of them, an enterprise those for its own demands. */
@Singleton
public class Matches {

    private final MatchRows rows;
    private final Listings listings;
    private final DemandKind demands;
    private final ContentJson json;

    Matches(MatchRows rows, Listings listings, DemandKind demands, ContentJson json) {
        this.rows = rows;
        this.listings = listings;
        this.demands = demands;
        this.json = json;
    }

    /** @throws Refusal not-found also for a match that is not the reader's matter */
    public Match get(UUID id, Editor reader) {
        Match match = rows.find(id).orElseThrow(Refusal::notFound);
        getDemand(match.demand(), reader);
        return match;
    }

    /** @throws Refusal not-found also for a demand that is not the reader's matter */
    public Listing getDemand(UUID demand, Editor reader) {
        Listing listing = listings.get(demands, demand);
        if (!reader.mayTouch(listing.owner())) {
            throw Refusal.notFound();
        }
        return listing;
    }

    /** All for one demand: the pinned first, then the best. */
    public List<Match> listOf(UUID demand) {
        return rows.listOf(demand);
    }

    /**
     * The latest changes first.
     *
     * @param after the cursor of the part before, or null
     */
    public Slice<Match> list(
            @Nullable UUID demand, @Nullable MatchState state, Editor reader, @Nullable String after, int size) {
        @Nullable Match last = after == null ? null : rows.find(Ids.of(after)).orElseThrow(Refusal::notFound);
        @Nullable Instant beforeTime = last == null ? null : last.changedAt();
        @Nullable UUID beforeId = last == null ? null : last.id();
        boolean own = reader.isOutsideTheBureau();
        List<Match> found = rows.listNewest(
                demand,
                state == null ? null : state.code(),
                own ? reader.party().kind() : null,
                own ? String.valueOf(reader.party().id()) : null,
                beforeTime,
                beforeId,
                size);
        return new Slice<>(
                found, found.size() < size ? null : found.getLast().id().toString());
    }

    /** Why it fits, the weightiest reason first. */
    public List<Reason> reasons(String kept) {
        return json.read(kept, SaidReasons.class).reasons();
    }
}
