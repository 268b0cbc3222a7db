package io.qiqiao.library.demand;

import static io.qiqiao.library.listing.FoundText.joined;

import io.qiqiao.identity.Permission;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.search.SearchDocument;
import jakarta.inject.Singleton;

/** The library of demands. A demand belongs to whoever posts it. */
@Singleton
public class DemandKind implements ListingKind<Demand> {

    public static final String NAME = "demand";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String library() {
        return "demands";
    }

    @Override
    public Class<Demand> contentType() {
        return Demand.class;
    }

    @Override
    public Permission editing() {
        return Permission.DEMAND_POST;
    }

    @Override
    public Permission publishing() {
        return Permission.DEMAND_POST;
    }

    @Override
    public Permission seeing() {
        return Permission.DEMAND_SEE;
    }

    @Override
    public SearchDocument found(SearchDocument plain, Demand content) {
        return plain.withText(joined(content.text()));
    }
}
