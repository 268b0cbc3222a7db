package io.qiqiao.workbench.desk;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.record.RecordStates;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Publishes or withdraws many records, each by itself: what is refused for one does not hold up the others. */
@Singleton
class ManyAtOnce {

    /** Far more than a page holds. */
    private static final int MOST = 200;

    private final Workplace workplace;
    private final PublishingListings publishing;
    private final ListingRights rights;
    private final RecordStates states;

    ManyAtOnce(Workplace workplace, PublishingListings publishing, ListingRights rights, RecordStates states) {
        this.workplace = workplace;
        this.publishing = publishing;
        this.rights = rights;
        this.states = states;
    }

    ManyResults publish(ListingKind<?> kind, SentForm form, Ui ui) {
        Editor editor = rights.publisherOf(kind);
        return each(
                kind,
                form,
                ui,
                new Deed("publish", "withdrawal", (of, id) -> publishing.publish(of, id, null, editor)));
    }

    ManyResults withdraw(ListingKind<?> kind, SentForm form, Ui ui) {
        Editor editor = rights.publisherOf(kind);
        return each(
                kind, form, ui, new Deed("withdraw", "publication", (of, id) -> publishing.withdraw(of, id, editor)));
    }

    /** @param contrary the end of the address of the deed that undoes it */
    private record Deed(String name, String contrary, Doing doing) {}

    @FunctionalInterface
    private interface Doing {
        Listing to(ListingKind<?> kind, UUID id);
    }

    private ManyResults each(ListingKind<?> kind, SentForm form, Ui ui, Deed deed) {
        List<String> ids = form.all("id");
        if (ids.size() > MOST) {
            throw Refusal.invalid("id", "layout.too-many", ids.size(), MOST);
        }
        List<Row> rows = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (String id : ids) {
            Listing before = workplace.getListing(kind, Ids.of(id));
            try {
                Listing after = deed.doing().to(kind, before.id());
                boolean changed = after.version() != before.version();
                if (changed) {
                    done.add(id);
                }
                String key = "workbench.many." + deed.name() + (changed ? ".done" : ".unchanged");
                rows.add(row(kind, before, Tag.of(changed ? Tone.GOOD : Tone.OFF, key), ""));
            } catch (Refusal refused) {
                Tag state = Tag.of(Tone.BAD, "workbench.many." + deed.name() + ".refused");
                rows.add(row(kind, before, state, reason(kind, refused, ui)));
            }
        }
        return results(kind, deed, rows, done);
    }

    private static ManyResults results(ListingKind<?> kind, Deed deed, List<Row> rows, List<String> done) {
        String key = "workbench.many." + deed.name();
        List<Column> columns = List.of(
                Column.of(kind.name() + ".field.title"),
                Column.of("workbench.many.result"),
                Column.of("workbench.many.reason"));
        Label lead = rows.isEmpty()
                ? Label.of("workbench.many.none")
                : Label.of(key + ".lead", done.size(), rows.size() - done.size());
        return new ManyResults(
                Label.of(key),
                lead,
                Table.of(key, columns, rows),
                done.isEmpty() ? "" : WorkPaths.library(kind) + "/" + deed.contrary(),
                Label.of(key + ".undo", done.size()),
                done,
                Link.to(WorkPaths.library(kind), "workbench.back-to-desk").as(Tone.ACCENT));
    }

    private String reason(ListingKind<?> kind, Refusal refused, Ui ui) {
        return refused.problems().isEmpty()
                ? ui.text(refused.detailKey(), refused.arguments().toArray())
                : ui.text("workbench.many.lacking", states.lacking(kind, refused.problems(), ui));
    }

    private static Row row(ListingKind<?> kind, Listing listing, Tag state, String reason) {
        return Row.of(
                listing.id().toString(),
                WorkPaths.record(kind, listing.id()),
                listing.title(),
                Cell.of(state),
                Cell.of(reason));
    }
}
