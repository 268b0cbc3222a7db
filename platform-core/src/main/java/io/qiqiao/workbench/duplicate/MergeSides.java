package io.qiqiao.workbench.duplicate;

import io.qiqiao.library.history.Differences;
import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.duplicate.MergePage.Row;
import io.qiqiao.workbench.duplicate.MergePage.Side;
import io.qiqiao.workbench.record.FieldWording;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts two records side by side. What is published stays, else what was there first; gaps are filled from the other. */
@Singleton
class MergeSides {

    private final Differences differences;
    private final FormLayouts layouts;
    private final FieldWording wording;

    MergeSides(Differences differences, FormLayouts layouts, FieldWording wording) {
        this.differences = differences;
        this.layouts = layouts;
        this.wording = wording;
    }

    MergePage page(ListingKind<?> kind, Listing one, Listing other, Ui ui) {
        boolean first = staysFirst(one, other);
        List<Row> rows = differences.between(kind.name(), one.content(), other.content()).stream()
                .filter(change -> !change.field().isComputed())
                .map(change -> row(kind, change, first, ui))
                .toList();
        long asked = layouts.get(kind.name()).fields().stream()
                .filter(field -> !field.isComputed())
                .count();
        return new MergePage(
                WorkPaths.duplicates(kind) + "/" + one.id(),
                other.id().toString(),
                side(kind, one, first, ui),
                side(kind, other, !first, ui),
                rows,
                (int) asked - rows.size(),
                Link.to(WorkPaths.duplicates(kind), "workbench.merge.back"));
    }

    private static boolean staysFirst(Listing one, Listing other) {
        boolean shown = one.standing() == ListingState.PUBLISHED;
        boolean otherShown = other.standing() == ListingState.PUBLISHED;
        return shown == otherShown ? !one.createdAt().isAfter(other.createdAt()) : shown;
    }

    private Row row(ListingKind<?> kind, FieldChange change, boolean first, Ui ui) {
        boolean takesOther = first ? change.before() == null : change.after() != null;
        return new Row(
                change.field().name(),
                Label.of(kind.name() + ".field." + change.field().name()),
                wording.say(change.field(), change.before(), ui),
                wording.say(change.field(), change.after(), ui),
                takesOther);
    }

    private static Side side(ListingKind<?> kind, Listing listing, boolean first, Ui ui) {
        return new Side(
                listing.title(),
                WorkPaths.record(kind, listing.id()),
                Label.of("listing.state." + listing.state()),
                Label.of("workbench.merge.changed", ui.words().dateTime(listing.changedAt())),
                first);
    }
}
