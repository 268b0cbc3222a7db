package io.qiqiao.library.enterprise;

import io.micronaut.http.annotation.Controller;
import io.qiqiao.library.listing.web.ListingApi;
import io.qiqiao.library.listing.web.ListingEdge;

/** The library of enterprises. */
@Controller("/api/enterprises")
class EnterpriseApi extends ListingApi<Enterprise> {

    EnterpriseApi(EnterpriseKind kind, ListingEdge edge) {
        super(kind, edge);
    }
}
