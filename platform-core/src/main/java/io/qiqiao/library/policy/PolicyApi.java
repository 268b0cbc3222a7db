package io.qiqiao.library.policy;

import io.micronaut.http.annotation.Controller;
import io.qiqiao.library.listing.web.ListingApi;
import io.qiqiao.library.listing.web.ListingEdge;

/** The library of policies and regulations. */
@Controller("/api/policies")
class PolicyApi extends ListingApi<Policy> {

    PolicyApi(PolicyKind kind, ListingEdge edge) {
        super(kind, edge);
    }
}
