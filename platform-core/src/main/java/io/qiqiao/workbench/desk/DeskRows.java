package io.qiqiao.workbench.desk;

import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.record.RecordStates;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The rows of a desk's table: what a record is, where it stands, what can be done with it. */
@Singleton
public class DeskRows {

    private final Listings listings;
    private final ListingRights rights;
    private final RecordStates states;
    private final DeskColumns columns;

    DeskRows(Listings listings, ListingRights rights, RecordStates states, DeskColumns columns) {
        this.listings = listings;
        this.rights = rights;
        this.states = states;
        this.columns = columns;
    }

    /** A table of {@code found}; its rows can be ticked where the reader may publish them. */
    public Table table(ListingKind<?> kind, List<Listing> found, Ui ui) {
        List<Row> rows = found.stream().map(listing -> row(kind, listing, ui)).toList();
        Table table = Table.of("workbench.library." + kind.name(), columns.columns(kind.name()), rows);
        return rights.mayPublish(kind) ? table.pickable() : table;
    }

    /** A table of {@code found} whose rows only lead on. */
    public Table plainTable(ListingKind<?> kind, List<Listing> found, Ui ui) {
        Table table = table(kind, found, ui);
        return new Table(table.caption(), table.columns(), table.rows(), false);
    }

    private Row row(ListingKind<?> kind, Listing listing, Ui ui) {
        List<Cell> cells = new ArrayList<>(columns.cells(listing, ui));
        cells.add(Cell.of(states.of(kind, listing, ui)));
        cells.add(Cell.of(ui.words().ago(listing.changedAt())));
        return new Row(
                listing.id().toString(),
                WorkPaths.record(kind, listing.id()),
                Label.text(listing.title()),
                Label.text(editor(kind).isOutsideTheBureau() ? "" : columns.below(listing)),
                cells,
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
