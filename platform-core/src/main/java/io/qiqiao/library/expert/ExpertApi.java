package io.qiqiao.library.expert;

import io.micronaut.http.annotation.Controller;
import io.qiqiao.library.listing.web.ListingApi;
import io.qiqiao.library.listing.web.ListingEdge;

/** The library of experts. */
@Controller("/api/experts")
class ExpertApi extends ListingApi<Expert> {

    ExpertApi(ExpertKind kind, ListingEdge edge) {
        super(kind, edge);
    }
}
