package io.qiqiao.library.history;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingStored;
import io.qiqiao.library.listing.SensitiveFields;
import jakarta.inject.Singleton;

/** Keeps every version of a record, in the transaction that makes it. */
@Singleton
class KeepingVersions {

    private final VersionRows rows;
    private final SensitiveFields sensitive;

    KeepingVersions(VersionRows rows, SensitiveFields sensitive) {
        this.rows = rows;
        this.sensitive = sensitive;
    }

    @EventListener
    void on(ListingStored stored) {
        Listing listing = stored.after();
        rows.save(ListingVersion.of(listing).withContent(sensitive.keep(listing.kind(), listing.content())));
    }
}
