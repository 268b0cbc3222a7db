package io.qiqiao.workbench.editing;

import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.library.quality.Scoring;
import io.qiqiao.library.review.ReviewSettings;
import io.qiqiao.publication.Visibility;
import io.qiqiao.push.run.Runs;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.editing.EditPage.Deed;
import io.qiqiao.workbench.push.PushPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen and done around a record's form. */
@Singleton
class EditChoices {

    /** The form's field of the same name. */
    static final String VISIBILITY = "visibility";

    /** The button that only keeps the record. */
    static final String SAVE = "save";

    /** What the buttons send, at the end, that save a record although it looks like another. */
    static final String ANYWAY = "-anyway";

    /** The button that keeps it and publishes it. */
    static final String PUBLISH = "publish";

    private static final String DEMAND = "demand";

    /** Enterprises and demands are never public by default. */
    private static final Map<String, Visibility> AT_FIRST =
            Map.of("demand", Visibility.NETWORK, "enterprise", Visibility.PRIVATE);

    private final ListingRights rights;
    private final TenantDirectory tenants;
    private final ReviewSettings reviews;
    private final Scoring scoring;
    private final Runs runs;

    EditChoices(ListingRights rights, TenantDirectory tenants, ReviewSettings reviews, Scoring scoring, Runs runs) {
        this.reviews = reviews;
        this.scoring = scoring;
        this.rights = rights;
        this.tenants = tenants;
        this.runs = runs;
    }

    /** Who may see the record: as sent, else as kept, else as befits the kind. */
    Field visibility(ListingKind<?> kind, @Nullable Listing listing, @Nullable String sent) {
        Visibility first = AT_FIRST.getOrDefault(kind.name(), Visibility.PUBLIC);
        String chosen = sent != null ? sent : listing == null ? first.code() : listing.visibility();
        String place = tenants.find(CurrentTenant.get()).map(Tenant::name).orElse("");
        List<Control.Option> options = Stream.of(Visibility.values())
                .map(each -> new Control.Option(
                        each.code(),
                        Label.of("workbench.visibility." + each.code(), place),
                        Label.of("workbench.visibility." + each.code() + ".help", place),
                        each.code().equals(chosen)))
                .toList();
        return Field.choice(VISIBILITY, "workbench.visibility", Control.Look.BOXES, options)
                .required();
    }

    List<Deed> deeds(ListingKind<?> kind, ListingState standing) {
        if (standing == ListingState.PUBLISHED) {
            return List.of(new Deed(SAVE, Label.of("workbench.save-published"), true));
        }
        if (standing == ListingState.SUBMITTED) {
            return List.of(new Deed(SAVE, Label.of("workbench.save-submitted"), true));
        }
        Deed save = new Deed(SAVE, Label.of("workbench.save-draft"), !rights.mayPublish(kind));
        return rights.mayPublish(kind)
                ? List.of(
                        new Deed(
                                PUBLISH,
                                Label.of(isReviewed(kind) ? "workbench.save-and-submit" : "workbench.save-and-publish"),
                                true),
                        save)
                : List.of(save);
    }

    /** The buttons of a form whose record looks like others. */
    List<Deed> deedsAnyway(ListingKind<?> kind) {
        return deeds(kind, ListingState.DRAFT).stream()
                .map(deed ->
                        new Deed(deed.value() + ANYWAY, Label.of("workbench.alike.anyway", deed.label()), deed.first()))
                .toList();
    }

    private boolean isReviewed(ListingKind<?> kind) {
        return reviews.isWantedOf(kind.name(), rights.publisherOf(kind));
    }

    List<Link> links(ListingKind<?> kind, Listing listing) {
        List<Link> links = new ArrayList<>();
        if (kind.name().equals(DEMAND)) {
            links.add(Link.to(WorkPaths.matching(listing.id()), "matching.page.open")
                    .with("search"));
        }
        links.add(Link.to(WorkPaths.preview(kind, listing.id()), "workbench.preview")
                .as(Tone.OFF)
                .with("eye"));
        links.add(Link.to(WorkPaths.history(kind, listing.id()), "workbench.history")
                .as(Tone.OFF)
                .with("clock"));
        if (kind.name().equals(PolicyKind.NAME)) {
            links.add(Link.to(WorkPaths.conditions(listing.id()), "workbench.eligibility")
                    .with("check"));
            links.add(Link.to(WorkPaths.audience(listing.id()), "workbench.audience")
                    .as(Tone.OFF)
                    .with("users"));
        }
        if (kind.name().equals(PolicyKind.NAME) && runs.has(listing.id())) {
            links.add(Link.to(PushPaths.reach(listing.id()), "push.reach")
                    .as(Tone.OFF)
                    .with("target"));
        }
        scoring.find(listing)
                .map(score -> Link.to(
                                WorkPaths.quality(kind, listing.id()), Label.of("workbench.quality", score.points()))
                        .as(Tone.OFF))
                .ifPresent(links::add);
        boolean goesBack = listing.standing() == ListingState.PUBLISHED || listing.standing() == ListingState.SUBMITTED;
        if (rights.mayPublish(kind) && goesBack) {
            links.add(Link.to(WorkPaths.withdrawal(kind, listing.id()), "workbench.withdraw")
                    .as(Tone.BAD));
        }
        return links;
    }
}
