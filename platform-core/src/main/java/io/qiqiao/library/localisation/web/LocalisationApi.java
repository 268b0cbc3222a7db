package io.qiqiao.library.localisation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.AnyoneMay;
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
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.library.localisation.LocalPlaces;
import io.qiqiao.library.localisation.Localising;
import io.qiqiao.library.localisation.Originals;
import io.qiqiao.library.localisation.Shelf;
import io.qiqiao.library.localisation.ShelfChoice;
import io.qiqiao.publication.Publication;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Local versions of what higher tenants share, and what a tenant pins or hides in its own portal. */
@PortalRole
@Controller("/api/{library}/{id}")
class LocalisationApi {

    private static final int MOST = 1000;

    private final ListingKinds kinds;
    private final Listings listings;
    private final ListingRights rights;
    private final Localising localising;
    private final Originals originals;
    private final LocalPlaces places;
    private final SharedListings shared;
    private final Shelf shelf;

    LocalisationApi(
            ListingKinds kinds,
            Listings listings,
            ListingRights rights,
            Localising localising,
            Originals originals,
            LocalPlaces places,
            SharedListings shared,
            Shelf shelf) {
        this.kinds = kinds;
        this.listings = listings;
        this.rights = rights;
        this.localising = localising;
        this.originals = originals;
        this.places = places;
        this.shared = shared;
        this.shelf = shelf;
    }

    /** Makes a draft of this tenant's version of a higher tenant's record. */
    @Post("/localisation")
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
    HttpResponse<LocalisationAnswer> localise(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Listing made = localising.localise(kind, Ids.of(id), rights.editorOf(kind));
        return HttpResponse.created(LocalisationAnswer.of(originals.get(made)));
    }

    /** A local version of this tenant beside its original, with what changed there since it was looked through. */
    @Get("/localisation")
    @Allowed({Permission.LISTING_SEE, Permission.POLICY_EDIT})
    LocalisationAnswer get(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Editor reader = rights.readerOf(kind);
        return listings.find(kind.name(), Ids.of(id))
                .filter(listing -> reader.mayTouch(listing.owner()))
                .map(originals::get)
                .map(LocalisationAnswer::of)
                .orElseThrow(Refusal::notFound);
    }

    /** Notes that the original was looked through as it is now. */
    @Post("/localisation/review")
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
    LocalisationAnswer review(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        UUID local = Ids.of(id);
        localising.review(kind, local, rights.editorOf(kind));
        return LocalisationAnswer.of(originals.get(listings.get(kind, local)));
    }

    /** The local versions of a record that is shared, and which of them stands in this portal. */
    @Get("/local-versions")
    @AnyoneMay
    LocalVersionsAnswer localVersions(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Publication record = shared.get(kind.name(), Ids.of(id));
        @Nullable
        UUID here =
                places.findNearer(shared.reading(), record).map(Publication::id).orElse(null);
        return new LocalVersionsAnswer(
                here,
                shared.reading().listLocal(kind.name(), record.id(), MOST).stream()
                        .map(LocalVersionsAnswer.Version::of)
                        .toList());
    }

    /** Pins another tenant's record in this portal, hides it there, or does neither any more. */
    @Put("/shelf")
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH})
    ShelfRequest shelve(String library, String id, @Body ShelfRequest asked) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Editor editor = rights.publisherOf(kind);
        String wanted = Refusal.required("choice", asked.choice());
        if (wanted.equals("none")) {
            shelf.remove(kind, Ids.of(id), editor);
            return asked;
        }
        ShelfChoice choice = ShelfChoice.find(wanted)
                .orElseThrow(() -> Refusal.invalid("choice", "layout.not-in-vocabulary", wanted));
        shelf.put(kind, Ids.of(id), choice, editor);
        return asked;
    }
}
