package io.qiqiao.library.history.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.history.Change;
import io.qiqiao.library.history.History;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import org.jspecify.annotations.Nullable;

/** What records of the tenant's own libraries were before. A record is brought back by changing it to what it was. */
@PortalRole
@Controller("/api/{library}/{id}/versions")
@Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
class VersionApi {

    private static final int MOST = 100;

    private final ListingKinds kinds;
    private final Listings listings;
    private final ListingRights rights;
    private final History history;
    private final ContentJson json;

    VersionApi(ListingKinds kinds, Listings listings, ListingRights rights, History history, ContentJson json) {
        this.kinds = kinds;
        this.listings = listings;
        this.rights = rights;
        this.history = history;
        this.json = json;
    }

    /**
     * The versions of a record, the newest first, each with the fields that differ from the one before.
     *
     * @param library such as {@code products}
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100
     */
    @Get
    VersionPage list(
            String library, String id, @Nullable @QueryValue String after, @QueryValue(defaultValue = "20") int size) {
        if (size < 1 || size > MOST) {
            throw Refusal.invalid("size", "listing.size-out-of-range", 1, MOST);
        }
        Slice<Change> found = history.list(seen(library, id), after, size);
        return new VersionPage(found.items().stream().map(VersionAnswer::of).toList(), found.next());
    }

    /** A record as it was in one version. */
    @Get("/{version}")
    VersionAnswer get(String library, String id, long version) {
        var found = history.get(seen(library, id), version);
        return VersionAnswer.whole(found, json.fields(found.content()), json.files(found.attachments()));
    }

    /** The record, for those who may see it whatever its state; to others there is none. */
    private Listing seen(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Editor reader = rights.readerOf(kind);
        return listings.find(kind.name(), Ids.of(id))
                .filter(listing -> reader.mayTouch(listing.owner()))
                .orElseThrow(Refusal::notFound);
    }
}
