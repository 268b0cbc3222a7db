package io.qiqiao.admin.isolation.scene;

import io.qiqiao.library.listing.ListingState;
import io.qiqiao.publication.Visibility;
import java.util.Locale;

/** What a record can be: where it stands, with whom it is shared, and whose it is. */
public enum Variant {
    /** A draft of the very party for which the tenant's institution and enterprise users act. */
    OWN(ListingState.DRAFT, Visibility.PRIVATE),
    DRAFT(ListingState.DRAFT, Visibility.PUBLIC),
    PRIVATE(ListingState.PUBLISHED, Visibility.PRIVATE),
    NETWORK(ListingState.PUBLISHED, Visibility.NETWORK),
    PUBLIC(ListingState.PUBLISHED, Visibility.PUBLIC),
    WITHDRAWN(ListingState.WITHDRAWN, Visibility.PUBLIC);

    private final ListingState state;
    private final Visibility visibility;

    Variant(ListingState state, Visibility visibility) {
        this.state = state;
        this.visibility = visibility;
    }

    public ListingState state() {
        return state;
    }

    /** What the record says of itself. */
    public Visibility visibility() {
        return visibility;
    }

    /** With whom it is shared in truth: what is not published is private. */
    public Visibility reach() {
        return state == ListingState.PUBLISHED ? visibility : Visibility.PRIVATE;
    }

    /** The external id of the record that is so. */
    public String externalId() {
        return "isolation-" + name().toLowerCase(Locale.ROOT);
    }
}
