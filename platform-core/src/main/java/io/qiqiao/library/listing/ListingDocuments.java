package io.qiqiao.library.listing;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.kernel.Slice;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.Visibility;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.NoTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns records into what is found of them. */
@Singleton
public class ListingDocuments {

    private final Listings listings;
    private final ContentJson json;
    private final Regions regions;
    private final TenantDirectory tenants;

    ListingDocuments(Listings listings, ContentJson json, Regions regions, TenantDirectory tenants) {
        this.listings = listings;
        this.json = json;
        this.regions = regions;
        this.tenants = tenants;
    }

    <C extends Content> SearchDocument of(ListingKind<C> kind, Publication shared) {
        SearchDocument plain = new SearchDocument(
                shared.kind(),
                shared.id(),
                shared.externalId(),
                shared.tenant(),
                shared.path(),
                shared.visibility(),
                shared.version(),
                shared.title(),
                "",
                "",
                shared.category(),
                withAncestors(shared.region()),
                null,
                null,
                null,
                shared.publishedAt(),
                shared.localises());
        return kind.found(plain, json.read(shared.document(), kind.contentType()));
    }

    <C extends Content> List<SearchDocument> listPrivate(ListingKind<C> kind, Collection<UUID> ids) {
        return listings.listOf(kind, ids).stream()
                .filter(listing -> !listing.isShared())
                .map(listing -> of(kind, listing))
                .toList();
    }

    <C extends Content> Slice<SearchDocument> scanPrivate(ListingKind<C> kind, @Nullable UUID after, int size) {
        List<Listing> found = listings.scanPrivate(kind, after, size);
        String next = found.size() < size ? null : found.getLast().id().toString();
        return new Slice<>(found, next).map(listing -> of(kind, listing));
    }

    private <C extends Content> SearchDocument of(ListingKind<C> kind, Listing listing) {
        Tenant tenant = tenants.find(CurrentTenant.get()).orElseThrow(NoTenant::new);
        SearchDocument plain = new SearchDocument(
                listing.kind(),
                listing.id(),
                listing.externalId(),
                tenant.id().code(),
                tenant.path(),
                Visibility.PRIVATE.code(),
                listing.version(),
                listing.title(),
                "",
                "",
                listing.category(),
                withAncestors(listing.region()),
                null,
                owner(listing),
                null,
                listing.changedAt(),
                listing.localises());
        return kind.found(plain, listings.content(kind, listing));
    }

    private static @Nullable String owner(Listing listing) {
        return listing.ownerId() == null ? null : listing.ownerKind() + ":" + listing.ownerId();
    }

    private List<String> withAncestors(@Nullable String region) {
        if (region == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(
                regions.listAncestors(region).stream().map(Region::code).toList());
        codes.add(region);
        return codes;
    }
}
