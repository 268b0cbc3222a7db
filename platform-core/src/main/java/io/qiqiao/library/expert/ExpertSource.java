package io.qiqiao.library.expert;

import io.qiqiao.library.listing.ListingDocuments;
import io.qiqiao.library.listing.ListingSource;
import jakarta.inject.Singleton;

@Singleton
class ExpertSource extends ListingSource<Expert> {

    ExpertSource(ExpertKind kind, ListingDocuments documents) {
        super(kind, documents);
    }
}
