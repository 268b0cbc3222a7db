package io.qiqiao.library.localisation;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.exchange.Exchange;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingStored;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;

/** Tells the tenants below that an original of theirs was changed, in the transaction that changes it. */
@Singleton
class TellingLocalVersions {

    private final TenantsReading shared;
    private final Exchange exchange;
    private final FormLayouts layouts;

    TellingLocalVersions(TenantsReading shared, Exchange exchange, FormLayouts layouts) {
        this.shared = shared;
        this.exchange = exchange;
        this.layouts = layouts;
    }

    @EventListener
    void on(ListingStored stored) {
        Listing after = stored.after();
        boolean wasShared = stored.findBefore().map(Listing::isShared).orElse(false);
        if (wasShared && after.localises() == null && isLocalisable(after)) {
            shared.listLocalising(after.kind(), after.id())
                    .forEach(tenant -> exchange.sendAbout(
                            after.id(),
                            TenantId.of(tenant),
                            FollowingOriginals.TOPIC,
                            new OriginalChanged(after.kind(), after.id())));
        }
    }

    private boolean isLocalisable(Listing listing) {
        return layouts.find(listing.kind())
                .filter(layout -> layout.isLocalisable())
                .isPresent();
    }
}
