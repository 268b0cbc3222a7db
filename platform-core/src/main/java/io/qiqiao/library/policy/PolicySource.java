package io.qiqiao.library.policy;

import io.qiqiao.library.listing.ListingDocuments;
import io.qiqiao.library.listing.ListingSource;
import jakarta.inject.Singleton;

@Singleton
class PolicySource extends ListingSource<Policy> {

    PolicySource(PolicyKind kind, ListingDocuments documents) {
        super(kind, documents);
    }
}
