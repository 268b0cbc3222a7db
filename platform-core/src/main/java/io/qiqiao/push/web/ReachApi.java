package io.qiqiao.push.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.push.run.Reach;
import io.qiqiao.push.run.Runs;

/** Whom a policy reached, for its issuer's programs. */
@Controller("/api/policies")
@PortalRole
@Allowed(Permission.POLICY_EDIT)
class ReachApi {

    private final Runs runs;
    private final Listings listings;
    private final ListingRights rights;
    private final PolicyKind kind;

    ReachApi(Runs runs, Listings listings, ListingRights rights, PolicyKind kind) {
        this.runs = runs;
        this.listings = listings;
        this.rights = rights;
        this.kind = kind;
    }

    /** How far it is in each tenant, and how many it reached by area, industry and size. */
    @Get("/{id}/reach")
    Reach get(String id) {
        rights.editorOf(kind);
        return runs.getReach(listings.get(kind, Ids.of(id)).id());
    }
}
