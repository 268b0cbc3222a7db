package io.qiqiao.library.listing;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.outbox.Outbox;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.Publishing;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Writes a record together with all that must change with it: its publication, the outbox, whoever listens. */
@Singleton
class StoringListings {

    private final ListingRows rows;
    private final SensitiveFields sensitive;
    private final ListingKinds kinds;
    private final ContentJson json;
    private final FormLayouts layouts;
    private final Publishing publishing;
    private final Outbox outbox;
    private final ApplicationEventPublisher<ListingStored> events;

    StoringListings(
            ListingRows rows,
            SensitiveFields sensitive,
            ListingKinds kinds,
            ContentJson json,
            FormLayouts layouts,
            Publishing publishing,
            Outbox outbox,
            ApplicationEventPublisher<ListingStored> events) {
        this.rows = rows;
        this.sensitive = sensitive;
        this.kinds = kinds;
        this.json = json;
        this.layouts = layouts;
        this.publishing = publishing;
        this.outbox = outbox;
        this.events = events;
    }

    Listing add(Listing listing) {
        rows.save(kept(listing));
        tell(new ListingStored(null, listing));
        return listing;
    }

    /** @throws Refusal stale-version when somebody else changed the record since {@code before} was read */
    Listing replace(Listing before, Listing after) {
        boolean same = rows.hold(before.id())
                .filter(version -> version == before.version())
                .isPresent();
        if (!same) {
            throw Refusal.of(ErrorCode.STALE_VERSION, "listing.stale", before.title());
        }
        rows.replace(kept(after));
        tell(new ListingStored(before, after));
        return after;
    }

    private Listing kept(Listing listing) {
        return listing.withContent(sensitive.keep(listing.kind(), listing.content()));
    }

    private void tell(ListingStored stored) {
        Listing listing = stored.after();
        if (listing.isShared()) {
            publishing.put(publicationOf(listing, published(listing)));
        } else if (stored.findBefore().map(Listing::isShared).orElse(false)) {
            publishing.remove(listing.kind(), listing.id());
        }
        outbox.append(listing.kind(), listing.id(), listing.version());
        events.publishEvent(stored);
    }

    /** What leaves the tenant, without the personal data that nobody there has a need of. */
    private String published(Listing listing) {
        return kinds.find(listing.kind())
                .map(kind -> published(kind, listing.content()))
                .orElse(listing.content());
    }

    private <C extends Content> String published(ListingKind<C> kind, String content) {
        return json.write(kind.published(json.read(content, kind.contentType())));
    }

    private Publication publicationOf(Listing listing, String document) {
        // Tenant and path are the database's to say; what stands here is not written.
        return new Publication(
                listing.id(),
                listing.kind(),
                CurrentTenant.get().code(),
                "",
                listing.externalId(),
                listing.version(),
                listing.visibility(),
                listing.title(),
                listing.region(),
                listing.category(),
                document,
                Objects.requireNonNull(listing.publishedAt(), "a shared record was published some time"),
                listing.localises(),
                listing.localises() == null
                        ? null
                        : String.join(",", layouts.get(listing.kind()).openFields()));
    }
}
