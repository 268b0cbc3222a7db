package io.qiqiao.workbench.desk;

import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.view.ListColumns;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The rows of a desk's table: what a record is, where it stands, what can be done with it. */
@Singleton
public class DeskRows {

    private final Listings listings;
    private final ListingRights rights;
    private final DeskColumns columns;
    private final ListColumns known;

    DeskRows(Listings listings, ListingRights rights, DeskColumns columns, ListColumns known) {
        this.listings = listings;
        this.rights = rights;
        this.columns = columns;
        this.known = known;
    }

    /** A table of {@code found} with these columns; its rows can be ticked where the reader may publish them. */
    Table table(ListingKind<?> kind, List<Listing> found, List<String> shown, Ui ui) {
        List<Row> rows =
                found.stream().map(listing -> row(kind, listing, shown, ui)).toList();
        Table table = Table.of("workbench.library." + kind.name(), columns.columns(kind.name(), shown), rows);
        return rights.mayPublish(kind) ? table.pickable() : table;
    }

    /** A table of {@code found} with the columns everybody gets, whose rows only lead on. */
    public Table plainTable(ListingKind<?> kind, List<Listing> found, Ui ui) {
        Table table = table(kind, found, known.defaults(kind.name()), ui);
        return new Table(table.caption(), table.columns(), table.rows(), false);
    }

    private Row row(ListingKind<?> kind, Listing listing, List<String> shown, Ui ui) {
        return new Row(
                listing.id().toString(),
                WorkPaths.record(kind, listing.id()),
                Label.text(listing.title()),
                Label.text(editor(kind).isOutsideTheBureau() ? "" : columns.below(listing)),
                columns.cells(kind, listing, shown, ui),
                actions(kind, listing));
    }

    /** Whoever sees their own records only need not be told whose they are. */
    private Editor editor(ListingKind<?> kind) {
        return rights.readerOf(kind);
    }

    private List<Link> actions(ListingKind<?> kind, Listing listing) {
        List<Link> actions = new ArrayList<>();
        if (rights.mayChange(kind, listing)) {
            actions.add(Link.to(WorkPaths.record(kind, listing.id()), "workbench.edit"));
        }
        if (rights.mayPublish(kind)) {
            action(kind, listing).forEach(actions::add);
        }
        return actions;
    }

    private List<Link> action(ListingKind<?> kind, Listing listing) {
        if (listing.standing() == ListingState.PUBLISHED) {
            return List.of(Link.to(WorkPaths.withdrawal(kind, listing.id()), "workbench.withdraw"));
        }
        return listings.listMissing(kind, listing).isEmpty()
                ? List.of(Link.deed(WorkPaths.publication(kind, listing.id()), "workbench.publish"))
                : List.of();
    }
}
