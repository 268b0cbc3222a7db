package io.qiqiao.library.institution;

import io.qiqiao.library.listing.ListingDocuments;
import io.qiqiao.library.listing.ListingSource;
import jakarta.inject.Singleton;

@Singleton
class InstitutionSource extends ListingSource<Institution> {

    InstitutionSource(InstitutionKind kind, ListingDocuments documents) {
        super(kind, documents);
    }
}
