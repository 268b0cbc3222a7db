package io.qiqiao.library.enterprise;

import io.qiqiao.library.listing.ListingDocuments;
import io.qiqiao.library.listing.ListingSource;
import jakarta.inject.Singleton;

@Singleton
class EnterpriseSource extends ListingSource<Enterprise> {

    EnterpriseSource(EnterpriseKind kind, ListingDocuments documents) {
        super(kind, documents);
    }
}
