package io.qiqiao.workbench.local;

import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.localisation.LocalPlaces;
import io.qiqiao.library.localisation.Shelf;
import io.qiqiao.library.localisation.Shelved;
import io.qiqiao.publication.Publication;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Others' records in a list, with whether they are localised, pinned or hidden here, and the ways to change that. */
@Singleton
class OthersItems {

    private final Listings listings;
    private final ListingRights rights;
    private final FormLayouts layouts;
    private final LocalPlaces places;
    private final Shelf shelf;
    private final TenantDirectory tenants;
    private final ContentJson json;

    OthersItems(
            Listings listings,
            ListingRights rights,
            FormLayouts layouts,
            LocalPlaces places,
            Shelf shelf,
            TenantDirectory tenants,
            ContentJson json) {
        this.listings = listings;
        this.rights = rights;
        this.layouts = layouts;
        this.places = places;
        this.shelf = shelf;
        this.tenants = tenants;
        this.json = json;
    }

    List<Item> items(ListingKind<?> kind, List<Publication> records, Ui ui) {
        Map<UUID, String> chosen =
                shelf.list(kind.name()).stream().collect(Collectors.toMap(Shelved::id, Shelved::choice));
        return records.stream()
                .map(record -> item(kind, record, chosen.get(record.id())))
                .toList();
    }

    private Item item(ListingKind<?> kind, Publication record, @Nullable String choice) {
        List<Tag> tags = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        if (isLocalisable(kind, record)) {
            listings.findLocal(kind.name(), record.id())
                    .ifPresentOrElse(
                            local -> {
                                tags.add(Tag.of(Tone.ACCENT, "workbench.others.localised"));
                                links.add(Link.to(WorkPaths.record(kind, local.id()), "workbench.others.to-local"));
                            },
                            () -> links.add(
                                    Link.deed(WorkPaths.localisation(kind, record.id()), "workbench.others.localise")
                                            .as(Tone.ACCENT)));
        }
        if (choice != null) {
            tags.add(Tag.of(Tone.WARM, "workbench.others." + choice));
        }
        if (rights.mayPublish(kind)) {
            links.addAll(choices(kind, record, choice));
        }
        Object summary = json.fields(record.document()).get("summary");
        return new Item(
                "/" + kind.library() + "/" + record.id(),
                record.title(),
                Objects.toString(summary, ""),
                tags,
                List.of(Label.text(name(record.tenant()))),
                List.of(),
                links);
    }

    private static List<Link> choices(ListingKind<?> kind, Publication record, @Nullable String choice) {
        if (choice != null) {
            return List.of(Link.deed(WorkPaths.shelf(kind, record.id(), "release"), "workbench.others.undo-" + choice));
        }
        return List.of(
                Link.deed(WorkPaths.shelf(kind, record.id(), "pinning"), "workbench.others.pin"),
                Link.deed(WorkPaths.shelf(kind, record.id(), "hiding"), "workbench.others.hide")
                        .as(Tone.OFF));
    }

    private boolean isLocalisable(ListingKind<?> kind, Publication record) {
        return layouts.get(kind.name()).isLocalisable()
                && places.place().startsWith(record.path())
                && rights.mayEdit(kind);
    }

    private String name(String code) {
        return TenantId.find(code).flatMap(tenants::find).map(Tenant::name).orElse(code);
    }
}
