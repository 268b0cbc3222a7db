package io.qiqiao.library.product;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingStored;
import io.qiqiao.library.listing.TouchingListings;
import jakarta.inject.Singleton;

/** A product shows its institution's name: when that changes, the product changes with it. */
@Singleton
class RenamingAnInstitution {

    private final ProductKind products;
    private final TouchingListings touching;

    RenamingAnInstitution(ProductKind products, TouchingListings touching) {
        this.products = products;
        this.touching = touching;
    }

    @EventListener
    void on(ListingStored stored) {
        Listing after = stored.after();
        boolean renamed = InstitutionKind.NAME.equals(after.kind())
                && stored.findBefore()
                        .map(before -> !before.title().equals(after.title()))
                        .orElse(false);
        if (renamed) {
            touching.touch(products, after.owner(), product -> product.withInstitution(after.title()));
        }
    }
}
