package io.qiqiao.workbench.quality;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.quality.Freshness;
import io.qiqiao.library.quality.Score;
import io.qiqiao.library.quality.Scoring;
import io.qiqiao.library.quality.Upkeeping;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.quality.QualityPage.Part;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out how good and how fresh a record is. */
@Singleton
class QualityPages {

    private final Scoring scoring;
    private final Upkeeping upkeeping;
    private final ListingRights rights;
    private final Clock clock;

    QualityPages(Scoring scoring, Upkeeping upkeeping, ListingRights rights, Clock clock) {
        this.scoring = scoring;
        this.upkeeping = upkeeping;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws Refusal not-found for a kind that has no score */
    QualityPage page(ListingKind<?> kind, Listing listing, Ui ui, @Nullable FlashNote flash) {
        Score score = scoring.find(listing).orElseThrow(Refusal::notFound);
        Freshness fresh = upkeeping.find(listing).orElseThrow(Refusal::notFound);
        boolean stale = listing.standing() == ListingState.PUBLISHED && fresh.isStale(clock.instant());
        boolean mayEdit = rights.mayEdit(kind) && rights.editorOf(kind).mayTouch(listing.owner());
        return new QualityPage(
                Label.of("workbench.quality.of", listing.title()),
                score.points(),
                score.most(),
                score.parts().stream().map(part -> part(kind, part, ui)).toList(),
                Label.of("workbench.quality.since", ui.words().dateTime(fresh.since())),
                Label.of("workbench.quality.due", ui.words().dateTime(fresh.dueAt())),
                stale ? Notice.of(Tone.WARM, "workbench.quality.stale") : null,
                mayEdit ? WorkPaths.quality(kind, listing.id()) : "",
                fresh.days(),
                Link.to(WorkPaths.record(kind, listing.id()), "workbench.quality.to-record"),
                flash);
    }

    private static Part part(ListingKind<?> kind, Score.Part part, Ui ui) {
        String missing = part.missing().stream()
                .map(field -> ui.text(kind.name() + ".field." + field))
                .collect(Collectors.joining(ui.text("workbench.list-comma")));
        return new Part(Label.of("workbench.quality.part." + part.name()), part.points(), part.most(), missing);
    }
}
