package io.qiqiao.admin.demo;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.library.localisation.Localising;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the demo's local versions; one that is there stays as it is. */
@Singleton
final class DemoLocalVersions {

    private static final Editor EDITOR = new Editor("demo", PartyRef.BUREAU);

    private final ListingKinds kinds;
    private final Listings listings;
    private final Localising localising;
    private final KeepingListings keeping;
    private final PublishingListings publishing;

    DemoLocalVersions(
            ListingKinds kinds,
            Listings listings,
            Localising localising,
            KeepingListings keeping,
            PublishingListings publishing) {
        this.kinds = kinds;
        this.listings = listings;
        this.localising = localising;
        this.keeping = keeping;
        this.publishing = publishing;
    }

    void makeAll(List<DemoLocalVersion> versions) {
        versions.forEach(version -> make(kinds.get(version.kind()), version));
    }

    private <C extends Content> void make(ListingKind<C> kind, DemoLocalVersion version) {
        Listing original = CurrentTenant.call(
                TenantId.of(version.owner()),
                () -> listings.findByExternalId(kind.name(), version.original())
                        .orElseThrow(() -> new IllegalStateException("there is no " + version.original())));
        CurrentTenant.run(TenantId.of(version.tenant()), () -> {
            Listing draft = listings.findLocal(kind.name(), original.id())
                    .orElseGet(() -> localising.localise(kind, original.id(), EDITOR));
            Draft own = Draft.of(version.fields(), null);
            Listing kept = keeping.change(kind, draft.id(), draft.version(), own, EDITOR)
                    .listing();
            publishing.publish(kind, kept.id(), null, EDITOR);
        });
    }
}
