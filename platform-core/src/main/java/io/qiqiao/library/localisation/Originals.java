package io.qiqiao.library.localisation;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.history.Differences;
import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.LockedFields;
import io.qiqiao.library.localisation.OriginalStanding.State;
import io.qiqiao.publication.Publication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tells how local versions stand to their originals, from what is shared now: nothing has to arrive first. */
@Singleton
public class Originals {

    private final LocalisationRows rows;
    private final LockedFields locked;
    private final Differences differences;
    private final ContentJson json;

    Originals(LocalisationRows rows, LockedFields locked, Differences differences, ContentJson json) {
        this.rows = rows;
        this.locked = locked;
        this.differences = differences;
        this.json = json;
    }

    /** Empty for a record that is no local version. */
    public Optional<OriginalStanding> find(Listing listing) {
        return listing.localises() == null
                ? Optional.empty()
                : rows.find(listing.id()).map(trail -> of(listing, trail));
    }

    /** @throws Refusal not-found for a record that is no local version */
    public OriginalStanding get(Listing listing) {
        return find(listing).orElseThrow(Refusal::notFound);
    }

    private OriginalStanding of(Listing listing, Localisation trail) {
        Optional<Publication> original = locked.findOriginal(listing);
        if (original.isEmpty()) {
            return new OriginalStanding(trail, null, State.WITHDRAWN, List.of());
        }
        Publication shared = original.get();
        List<FieldChange> changes = differences.between(shared.kind(), trail.reviewedText(), shared.document());
        State state = isSuperseded(shared) ? State.SUPERSEDED : changes.isEmpty() ? State.CURRENT : State.CHANGED;
        return new OriginalStanding(trail, shared, state, changes);
    }

    /** Whether another record has taken its place. */
    boolean isSuperseded(Publication original) {
        return json.fields(original.document()).get("replacedBy") instanceof List<?> others && !others.isEmpty();
    }
}
