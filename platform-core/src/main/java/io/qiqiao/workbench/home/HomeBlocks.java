package io.qiqiao.workbench.home;

import io.qiqiao.library.listing.Attention;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.StateCount;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.desk.DeskRows;
import io.qiqiao.workbench.record.RecordStates;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parts of the first page that speak of records of the reader's own tenant or party. */
@Singleton
class HomeBlocks {

    /** A first page names a few and leads to the rest. */
    private static final int FEW = 3;

    private static final int ROWS = 6;

    private final Listings listings;
    private final ListingRights rights;
    private final RecordStates states;
    private final DeskRows rows;

    HomeBlocks(Listings listings, ListingRights rights, RecordStates states, DeskRows rows) {
        this.listings = listings;
        this.rights = rights;
        this.states = states;
        this.rows = rows;
    }

    /** How many of a kind's records are in each state, of those that are the reader's matter. */
    Home.LibraryCount count(ListingKind<?> kind) {
        Map<String, Long> counts = byState(kind, own(kind));
        return new Home.LibraryCount(
                Label.of("workbench.library." + kind.name()),
                WorkPaths.library(kind),
                counts.getOrDefault(ListingState.PUBLISHED.code(), 0L),
                counts.getOrDefault(ListingState.DRAFT.code(), 0L),
                counts.getOrDefault(ListingState.WITHDRAWN.code(), 0L));
    }

    /** How many drafts lack something that publication needs. */
    long countLacking(ListingKind<?> kind) {
        return byState(kind, own(kind).calling(new Attention.Lacking())).getOrDefault(ListingState.DRAFT.code(), 0L);
    }

    /** How many published records end soon. */
    long countEnding(ListingKind<?> kind) {
        return byState(kind, own(kind).calling(states.endingSoon())).getOrDefault(ListingState.PUBLISHED.code(), 0L);
    }

    Figure figure(ListingKind<?> kind, String tab, long count, Ui ui) {
        String path = WorkPaths.library(kind) + (tab.isEmpty() ? "" : "?state=" + tab);
        return Figure.of(ui.words().number(count), "workbench.unit." + kind.name(), "workbench.figure." + tab)
                .leading(path);
    }

    /** Drafts that lack something, the newest first, with the way to fill it in. */
    List<Item> listLacking(ListingKind<?> kind, Ui ui) {
        ListingFilter filter = own(kind).in(ListingState.DRAFT).calling(new Attention.Lacking());
        return listings.list(kind, filter, null, FEW).items().stream()
                .map(listing -> lacking(kind, listing, ui))
                .toList();
    }

    /** Published records that end soon. */
    List<Item> listEnding(ListingKind<?> kind, Ui ui) {
        ListingFilter filter = own(kind).in(ListingState.PUBLISHED).calling(states.endingSoon());
        return listings.list(kind, filter, null, FEW).items().stream()
                .map(listing -> Item.of(WorkPaths.record(kind, listing.id()), listing.title(), "")
                        .tagged(states.of(kind, listing, ui))
                        .above(changed(listing, ui)))
                .toList();
    }

    /** The latest records of a kind in a table, or what to do where there is none. */
    Home.Rows latest(ListingKind<?> kind, Ui ui) {
        List<Listing> latest = listings.list(kind, own(kind), null, ROWS).items();
        return new Home.Rows(
                Label.of("workbench.own." + kind.name()),
                count(kind).all(),
                Link.to(WorkPaths.library(kind), "workbench.all"),
                rows.plainTable(kind, latest, ui),
                latest.isEmpty() ? empty(kind) : null);
    }

    /** The way to a new record of a kind. */
    Link creation(ListingKind<?> kind) {
        return Link.to(WorkPaths.creation(kind), "workbench.new." + kind.name())
                .as(Tone.ACCENT)
                .with("plus");
    }

    private Notice empty(ListingKind<?> kind) {
        Link[] next = rights.mayEdit(kind) ? new Link[] {creation(kind)} : new Link[0];
        return Notice.empty(kind.name(), "workbench.empty." + kind.name(), next);
    }

    private Item lacking(ListingKind<?> kind, Listing listing, Ui ui) {
        String missing = states.lacking(kind, listings.listMissing(kind, listing), ui);
        String path = WorkPaths.record(kind, listing.id()) + "?lacking=true";
        return Item.of(path, listing.title(), "")
                .tagged(Tag.of(Tone.WARM, "workbench.lacking", missing))
                .above(Label.of("listing.kind." + kind.name()), changed(listing, ui))
                .links(Link.to(path, "workbench.fill-in"));
    }

    private static Label changed(Listing listing, Ui ui) {
        return Label.of("workbench.changed", ui.words().ago(listing.changedAt()));
    }

    private ListingFilter own(ListingKind<?> kind) {
        return ListingFilter.ALL.within(rights.readerOf(kind));
    }

    private Map<String, Long> byState(ListingKind<?> kind, ListingFilter filter) {
        return listings.count(kind, filter).stream().collect(Collectors.toMap(StateCount::state, StateCount::count));
    }
}
