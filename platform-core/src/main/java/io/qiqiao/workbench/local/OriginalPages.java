package io.qiqiao.workbench.local;

import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.localisation.Localisation;
import io.qiqiao.library.localisation.OriginalStanding;
import io.qiqiao.library.localisation.OriginalStanding.State;
import io.qiqiao.library.localisation.Originals;
import io.qiqiao.publication.Publication;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.history.ComparedFields;
import io.qiqiao.workbench.history.ComparisonPage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out what changed in the original of a local version. */
@Singleton
class OriginalPages {

    private final Originals originals;
    private final ComparedFields compared;
    private final ListingRights rights;
    private final TenantDirectory tenants;

    OriginalPages(Originals originals, ComparedFields compared, ListingRights rights, TenantDirectory tenants) {
        this.originals = originals;
        this.compared = compared;
        this.rights = rights;
        this.tenants = tenants;
    }

    ComparisonPage page(ListingKind<?> kind, Listing listing, Ui ui) {
        OriginalStanding standing = originals.get(listing);
        Localisation trail = standing.trail();
        @Nullable Publication original = standing.original();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("workbench.local.owner", name(trail.owner())));
        facts.add(Fact.of(
                "workbench.local.state",
                ui.text("workbench.local." + standing.state().code() + ".title")));
        facts.add(Fact.of("workbench.local.reviewed-at", ui.words().dateTime(trail.reviewedAt())));
        return new ComparisonPage(
                Label.of("workbench.local.of", listing.title()),
                facts,
                List.of(),
                Label.of("workbench.history.number", trail.reviewed()),
                Label.of("workbench.history.number", original == null ? trail.reviewed() : original.version()),
                standing.changes().stream().map(change -> row(kind, change, ui)).toList(),
                actions(kind, listing, standing));
    }

    private ComparisonPage.Row row(ListingKind<?> kind, FieldChange change, Ui ui) {
        Label name = Label.of(kind.name() + ".field." + change.field().name());
        String key = change.field().isOpen() ? "workbench.local.open" : "workbench.local.locked";
        return compared.row(Label.of(key, name), change, ui);
    }

    private List<Link> actions(ListingKind<?> kind, Listing listing, OriginalStanding standing) {
        List<Link> actions = new ArrayList<>();
        standing.findOriginal()
                .ifPresent(original -> actions.add(
                        Link.to("/" + kind.library() + "/" + original.id(), "workbench.local.see-original")));
        if (standing.state() == State.CHANGED && rights.mayEdit(kind)) {
            actions.add(Link.deed(WorkPaths.original(kind, listing.id()) + "/review", "workbench.local.review")
                    .as(Tone.ACCENT)
                    .with("check"));
        }
        return actions;
    }

    private String name(String code) {
        return TenantId.find(code).flatMap(tenants::find).map(Tenant::name).orElse(code);
    }
}
