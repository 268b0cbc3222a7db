package io.qiqiao.library.institution;

import io.micronaut.http.annotation.Controller;
import io.qiqiao.library.listing.web.ListingApi;
import io.qiqiao.library.listing.web.ListingEdge;

/** The library of institutions. */
@Controller("/api/institutions")
class InstitutionApi extends ListingApi<Institution> {

    InstitutionApi(InstitutionKind kind, ListingEdge edge) {
        super(kind, edge);
    }
}
