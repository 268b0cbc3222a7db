package io.qiqiao.library.history;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.library.listing.ListingStored;
import jakarta.inject.Singleton;

/** Keeps every version of a record, in the transaction that makes it. */
@Singleton
class KeepingVersions {

    private final VersionRows rows;

    KeepingVersions(VersionRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(ListingStored stored) {
        rows.save(ListingVersion.of(stored.after()));
    }
}
