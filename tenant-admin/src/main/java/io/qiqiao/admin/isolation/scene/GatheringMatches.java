package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.Offers;
import io.qiqiao.tenancy.CurrentTenant;

/**
 * Remembers some of the matches that came about among the scene's demands and services, on both sides: their ids are tried
 * everywhere. The canaries in them are those of the demands.
 */
final class GatheringMatches {

    private static final Editor STAFF = new Editor("isolation", PartyRef.BUREAU);
    private static final int SOME = 4;

    private final Matches matches;
    private final Offers offers;

    GatheringMatches(ApplicationContext context) {
        this.matches = context.getBean(Matches.class);
        this.offers = context.getBean(Offers.class);
    }

    void gather(SceneTenant tenant) {
        CurrentTenant.run(tenant.id(), () -> {
            matches.list(null, null, STAFF, null, SOME)
                    .items()
                    .forEach(match -> tenant.has("match", match.id().toString()));
            offers.list(null, STAFF, null, SOME)
                    .items()
                    .forEach(offer -> tenant.has("offer", offer.id().toString()));
        });
    }
}
