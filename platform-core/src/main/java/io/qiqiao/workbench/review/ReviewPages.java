package io.qiqiao.workbench.review;

import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.attachment.FileGroups;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.review.ReviewCase;
import io.qiqiao.library.review.ReviewSettings;
import io.qiqiao.library.review.Reviewing;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.record.RecordSheet;
import io.qiqiao.workbench.record.RecordSheets;
import io.qiqiao.workbench.review.ReviewQueuePage.Setting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out what waits, and one record with what is to be decided. */
@Singleton
class ReviewPages {

    private final Reviewing reviewing;
    private final ReviewSettings settings;
    private final ListingKinds kinds;
    private final Listings listings;
    private final RecordSheets sheets;
    private final FileGroups files;
    private final CurrentActor actors;
    private final Permissions permissions;
    private final Clock clock;

    ReviewPages(
            Reviewing reviewing,
            ReviewSettings settings,
            ListingKinds kinds,
            Listings listings,
            RecordSheets sheets,
            FileGroups files,
            CurrentActor actors,
            Permissions permissions,
            Clock clock) {
        this.reviewing = reviewing;
        this.settings = settings;
        this.kinds = kinds;
        this.listings = listings;
        this.sheets = sheets;
        this.files = files;
        this.actors = actors;
        this.permissions = permissions;
        this.clock = clock;
    }

    ReviewQueuePage queue(Ui ui, @Nullable FlashNote flash) {
        List<Row> rows =
                reviewing.listOpen().stream().map(waiting -> row(waiting, ui)).toList();
        List<Column> columns = List.of(
                Column.of("workbench.review.record"),
                Column.of("workbench.review.kind"),
                Column.of("workbench.review.submitted"),
                Column.of("workbench.review.due"));
        Notice empty = Notice.empty("check", "workbench.review.empty", Link.to(WorkPaths.HOME, "workbench.home"));
        boolean mayChange = permissions.may(actors.get(), Permission.POLICY_PUBLISH);
        List<Setting> wanted = settings.list().stream()
                .map(each -> new Setting(each.kind(), kinds.get(each.kind()).library(), each.wanted(), each.days()))
                .toList();
        return new ReviewQueuePage(
                Table.of("workbench.reviews", columns, rows),
                rows.isEmpty() ? empty : null,
                mayChange ? wanted : List.of(),
                flash);
    }

    private Row row(ReviewCase waiting, Ui ui) {
        Listing listing = listings.get(kinds.get(waiting.kind()), waiting.listing());
        String due = ui.words().dateTime(waiting.dueAt());
        return Row.of(
                waiting.id().toString(),
                WorkPaths.REVIEWS + "/" + waiting.id(),
                listing.title(),
                Cell.of(Label.of("listing.kind." + waiting.kind())),
                Cell.of(ui.words().dateTime(waiting.submittedAt())),
                Cell.of(waiting.isLate(clock.instant()) ? ui.text("workbench.review.late", due) : due));
    }

    DecisionPage decision(
            ReviewCase waiting, String opinion, @Nullable Refusal refused, Ui ui, @Nullable FlashNote flash) {
        ListingKind<?> kind = kinds.get(waiting.kind());
        Listing listing = listings.get(kind, waiting.listing());
        List<Label> above = new ArrayList<>();
        above.add(Label.of("workbench.review.handed-in", ui.words().dateTime(waiting.submittedAt())));
        above.add(Label.of("workbench.review.until", ui.words().dateTime(waiting.dueAt())));
        above.add(Label.of("listing.visibility." + waiting.visibility()));
        RecordSheet sheet = new RecordSheet(
                Label.text(listing.title()),
                List.of(
                        Tag.of(Tone.ACCENT, "listing.kind." + waiting.kind()),
                        Tag.of(Tone.NEUTRAL, "workbench.review.state." + waiting.state())),
                above,
                sheets.sections(waiting.kind(), listing.content(), ui),
                files.of(listing),
                List.of(Link.to(WorkPaths.history(kind, listing.id()), "workbench.history")
                        .as(Tone.OFF)
                        .with("clock")));
        return new DecisionPage(
                sheet,
                waiting.isOpen() ? WorkPaths.REVIEWS + "/" + waiting.id() : "",
                listing.version(),
                opinion,
                refused == null ? null : problem(refused),
                flash);
    }

    private static Notice problem(Refusal refused) {
        Label what =
                refused.code() == ErrorCode.INVALID_INPUT && !refused.problems().isEmpty()
                        ? Label.of(
                                refused.problems().getFirst().messageKey(),
                                refused.problems().getFirst().arguments().toArray())
                        : Label.of(refused.detailKey(), refused.arguments().toArray());
        return new Notice(Tone.BAD, "alert", Label.of("workbench.review.not-decided"), what, List.of());
    }
}
