package io.qiqiao.qualifying.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.qualifying.Audience;
import io.qiqiao.qualifying.CountingAudience;
import io.qiqiao.qualifying.Today;
import io.qiqiao.web.text.Languages;

/** Who qualifies for a policy of the tenant, before it is published or after. */
@PortalRole
@Controller("/api/policies/{id}/audience")
@Allowed(Permission.POLICY_EDIT)
class AudienceApi {

    private final PolicyKind policies;
    private final Listings listings;
    private final ListingRights rights;
    private final ReadingEligibility reading;
    private final CountingAudience counting;
    private final Today today;

    AudienceApi(
            PolicyKind policies,
            Listings listings,
            ListingRights rights,
            ReadingEligibility reading,
            CountingAudience counting,
            Today today) {
        this.policies = policies;
        this.listings = listings;
        this.rights = rights;
        this.reading = reading;
        this.counting = counting;
        this.today = today;
    }

    /**
     * How many of the tenant's enterprises qualify, and of how many it is not known: by district, industry and size, with
     * a sample, and without each condition. A policy whose conditions are not told one by one is refused.
     */
    @Get
    Audience count(String id, HttpRequest<?> request) {
        rights.editorOf(policies);
        Listing policy = listings.get(policies, Ids.of(id));
        Eligibility eligibility = reading.find(
                        listings.content(policies, policy).eligibility())
                .orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "qualifying.no-conditions"));
        return counting.count(eligibility, today.get(), Languages.of(request));
    }
}
