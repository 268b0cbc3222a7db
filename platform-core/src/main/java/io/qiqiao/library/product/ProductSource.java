package io.qiqiao.library.product;

import io.qiqiao.library.listing.ListingDocuments;
import io.qiqiao.library.listing.ListingSource;
import jakarta.inject.Singleton;

@Singleton
class ProductSource extends ListingSource<ServiceProduct> {

    ProductSource(ProductKind kind, ListingDocuments documents) {
        super(kind, documents);
    }
}
