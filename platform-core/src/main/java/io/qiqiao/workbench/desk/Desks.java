package io.qiqiao.workbench.desk;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.listing.Attention;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.StateCount;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.desk.DeskQuery.Tab;
import io.qiqiao.workbench.record.RecordStates;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out a library for those who work in it. */
@Singleton
class Desks {

    private static final int ROWS = 20;

    private final Workplace workplace;
    private final Listings listings;
    private final ListingRights rights;
    private final RecordStates states;
    private final DeskRows rows;
    private final Vocabularies vocabularies;

    Desks(
            Workplace workplace,
            Listings listings,
            ListingRights rights,
            RecordStates states,
            DeskRows rows,
            Vocabularies vocabularies) {
        this.workplace = workplace;
        this.listings = listings;
        this.rights = rights;
        this.states = states;
        this.rows = rows;
        this.vocabularies = vocabularies;
    }

    Desk of(ListingKind<?> kind, DeskQuery query, Ui ui, @Nullable FlashNote flash) {
        String path = WorkPaths.library(kind);
        Slice<Listing> found = listings.list(kind, filter(kind, query, query.tab()), query.after(), ROWS);
        return new Desk(
                Label.of("workbench.library." + kind.name()),
                Label.of("workbench.library." + kind.name() + ".lead"),
                path,
                head(kind, query),
                query.words() == null ? "" : query.words(),
                query.tab() == Tab.ALL ? "" : query.tab().code(),
                categories(kind, query, ui),
                tabs(kind, query, path),
                rows.table(kind, found.items(), ui),
                bulk(kind),
                paging(kind, query, found, path),
                found.items().isEmpty() ? empty(kind, query) : null,
                flash);
    }

    private ListingFilter filter(ListingKind<?> kind, DeskQuery query, Tab tab) {
        ListingFilter plain = new ListingFilter(tab.standing(), query.chosenCategory(), query.words(), null)
                .within(rights.readerOf(kind));
        return switch (tab) {
            case LACKING -> plain.calling(new Attention.Lacking());
            case ENDING -> plain.calling(states.endingSoon());
            case ALL, PUBLISHED, DRAFT, WITHDRAWN -> plain;
        };
    }

    private long count(ListingKind<?> kind, DeskQuery query, Tab tab) {
        ListingFilter filter = filter(kind, query, tab);
        return listings.count(kind, filter).stream()
                .filter(counted -> tab.standing() == null
                        || counted.state().equals(tab.standing().code()))
                .mapToLong(StateCount::count)
                .sum();
    }

    private List<Chip> tabs(ListingKind<?> kind, DeskQuery query, String path) {
        return Stream.of(Tab.values())
                .filter(tab -> tab != Tab.ENDING || kind.name().equals("policy"))
                .map(tab -> Chip.of(
                        "workbench.tab." + tab.code(),
                        count(kind, query, tab),
                        query.address(path, tab),
                        tab == query.tab()))
                .filter(tab -> tab.count() > 0 || tab.on() || isBasic(tab))
                .toList();
    }

    /** What calls for attention has a tab only while there is something in it. */
    private static boolean isBasic(Chip tab) {
        return !tab.label().equals(Label.of("workbench.tab.lacking"))
                && !tab.label().equals(Label.of("workbench.tab.ending"));
    }

    private List<Control.Option> categories(ListingKind<?> kind, DeskQuery query, Ui ui) {
        if (!List.of("policy", "product", "demand").contains(kind.name())) {
            return List.of();
        }
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of("", Label.of("workbench.desk.all-categories"), query.chosenCategory() == null));
        vocabularies.categories().terms().stream()
                .map(term -> Control.Option.of(
                        term.code(),
                        Label.text(term.name(ui.locale())),
                        term.code().equals(query.chosenCategory())))
                .forEach(options::add);
        return options;
    }

    private List<Link> head(ListingKind<?> kind, DeskQuery query) {
        List<Link> head = new ArrayList<>(head(kind));
        if (workplace.mayExport(kind)) {
            head.addFirst(Link.to(query.address(WorkPaths.export(kind), query.tab()), "workbench.export")
                    .with("download"));
        }
        return head;
    }

    private List<Link> head(ListingKind<?> kind) {
        List<Link> head = new ArrayList<>();
        if (workplace.mayImport(kind)) {
            head.add(Link.to(WorkPaths.IMPORT + "?kind=" + kind.name(), "workbench.import")
                    .with("upload"));
        }
        if (workplace.mayCreate(kind)) {
            head.add(creation(kind));
        }
        return head;
    }

    private static Link creation(ListingKind<?> kind) {
        return Link.to(WorkPaths.creation(kind), "workbench.new." + kind.name())
                .as(Tone.ACCENT)
                .with("plus");
    }

    private List<Link> bulk(ListingKind<?> kind) {
        return rights.mayPublish(kind)
                ? List.of(
                        Link.deed(WorkPaths.library(kind) + "/publication", "workbench.publish"),
                        Link.deed(WorkPaths.library(kind) + "/withdrawal", "workbench.withdraw"))
                : List.of();
    }

    private Paging paging(ListingKind<?> kind, DeskQuery query, Slice<Listing> found, String path) {
        int first = query.first();
        int last = first + found.items().size() - 1;
        String next = found.next() == null ? "" : query.addressAfter(path, found.next(), last + 1);
        // A cursor leads onward only; the first part is the one before that has an address.
        String previous = first == ROWS + 1 ? query.address(path, query.tab()) : "";
        Label summary = Label.of("workbench.desk.rows", first, last, count(kind, query, query.tab()));
        return new Paging(summary, previous, next);
    }

    private Notice empty(ListingKind<?> kind, DeskQuery query) {
        if (query.words() != null || query.chosenCategory() != null || query.tab() != Tab.ALL) {
            return Notice.empty(
                    "search",
                    "workbench.desk.nothing-found",
                    Link.to(WorkPaths.library(kind), "workbench.desk.show-all").as(Tone.ACCENT));
        }
        String key = workplace.mayCreate(kind) ? "workbench.empty." : "workbench.none.";
        return Notice.empty(kind.name(), key + kind.name(), head(kind).toArray(Link[]::new));
    }
}
