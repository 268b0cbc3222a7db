package io.qiqiao.library.quality.web;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.quality.Scoring;
import io.qiqiao.library.quality.Upkeeping;
import java.time.Clock;

/** How good and how fresh a record of the tenant's own libraries is. */
@PortalRole
@Controller("/api/{library}/{id}/quality")
class QualityApi {

    private final ListingKinds kinds;
    private final Listings listings;
    private final ListingRights rights;
    private final Scoring scoring;
    private final Upkeeping upkeeping;
    private final Clock clock;

    QualityApi(
            ListingKinds kinds,
            Listings listings,
            ListingRights rights,
            Scoring scoring,
            Upkeeping upkeeping,
            Clock clock) {
        this.kinds = kinds;
        this.listings = listings;
        this.rights = rights;
        this.scoring = scoring;
        this.upkeeping = upkeeping;
        this.clock = clock;
    }

    @Get
    @Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
    QualityAnswer get(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Editor reader = rights.readerOf(kind);
        Listing listing = listings.find(kind.name(), Ids.of(id))
                .filter(found -> reader.mayTouch(found.owner()))
                .orElseThrow(Refusal::notFound);
        return scoring.find(listing)
                .flatMap(score -> upkeeping.find(listing).map(fresh -> QualityAnswer.of(score, fresh, clock.instant())))
                .orElseThrow(Refusal::notFound);
    }

    /** Says that the record still holds, or sets after how many days it is to be looked at again. */
    @Put
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
    QualityAnswer put(String library, String id, @Body UpkeepRequest asked) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Editor editor = rights.editorOf(kind);
        if (asked.days() != null) {
            upkeeping.setDays(kind, Ids.of(id), asked.days(), editor);
        }
        if (asked.holds()) {
            upkeeping.confirm(kind, Ids.of(id), editor);
        }
        return get(library, id);
    }
}
