package io.qiqiao.library.product;

import io.micronaut.http.annotation.Controller;
import io.qiqiao.library.listing.web.ListingApi;
import io.qiqiao.library.listing.web.ListingEdge;

/** The library of service products. */
@Controller("/api/products")
class ProductApi extends ListingApi<ServiceProduct> {

    ProductApi(ProductKind kind, ListingEdge edge) {
        super(kind, edge);
    }
}
