package io.qiqiao.portal.wording;

import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.library.localisation.LocalPlaces;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Says of a record that there is a version of it for the reader's own place, and of a local version whose text it is. */
@Singleton
public class LocalNotices {

    private final SharedListings shared;
    private final LocalPlaces places;
    private final ListingKinds kinds;
    private final Owners owners;

    LocalNotices(SharedListings shared, LocalPlaces places, ListingKinds kinds, Owners owners) {
        this.shared = shared;
        this.places = places;
        this.kinds = kinds;
        this.owners = owners;
    }

    /** None where neither is the case. */
    public List<Notice> of(Publication record) {
        UUID original = record.localises();
        if (original != null) {
            return shared.find(record.kind(), original).map(text -> ofOriginal(record, text)).stream()
                    .toList();
        }
        return places.findNearer(shared.reading(), record).map(this::ofNearer).stream()
                .toList();
    }

    private Notice ofOriginal(Publication local, Publication original) {
        return new Notice(
                Tone.ACCENT,
                "info",
                Label.of("portal.local.version.title", owners.name(local.tenant())),
                Label.of("portal.local.version.text", owners.name(original.tenant()), owners.name(local.tenant())),
                List.of(Link.to(path(original), "portal.local.version.link")));
    }

    private Notice ofNearer(Publication local) {
        return new Notice(
                Tone.WARM,
                "info",
                Label.of("portal.local.nearer.title", owners.name(local.tenant())),
                Label.of("portal.local.nearer.text"),
                List.of(Link.to(path(local), Label.of("portal.local.nearer.link", owners.name(local.tenant())))));
    }

    private String path(Publication record) {
        return "/" + kinds.get(record.kind()).library() + "/" + record.id();
    }
}
