package io.qiqiao.library.demand;

import io.micronaut.http.annotation.Controller;
import io.qiqiao.library.listing.web.ListingApi;
import io.qiqiao.library.listing.web.ListingEdge;

/** The library of demands. */
@Controller("/api/demands")
class DemandApi extends ListingApi<Demand> {

    DemandApi(DemandKind kind, ListingEdge edge) {
        super(kind, edge);
    }
}
