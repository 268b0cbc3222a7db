package io.qiqiao.library.demand;

import io.qiqiao.library.listing.ListingDocuments;
import io.qiqiao.library.listing.ListingSource;
import jakarta.inject.Singleton;

@Singleton
class DemandSource extends ListingSource<Demand> {

    DemandSource(DemandKind kind, ListingDocuments documents) {
        super(kind, documents);
    }
}
