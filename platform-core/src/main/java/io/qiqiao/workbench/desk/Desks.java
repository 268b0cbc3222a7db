package io.qiqiao.workbench.desk;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.listing.Attention;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingOrder;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.StateCount;
import io.qiqiao.library.view.ListRules;
import io.qiqiao.library.view.ListTab;
import io.qiqiao.library.view.ViewContent;
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
import io.qiqiao.workbench.record.RecordStates;
import io.qiqiao.workbench.view.Present;
import io.qiqiao.workbench.view.ViewBars;
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
    private final ListRules rules;
    private final ViewBars bars;

    Desks(
            Workplace workplace,
            Listings listings,
            ListingRights rights,
            RecordStates states,
            DeskRows rows,
            Vocabularies vocabularies,
            ListRules rules,
            ViewBars bars) {
        this.workplace = workplace;
        this.listings = listings;
        this.rights = rights;
        this.states = states;
        this.rows = rows;
        this.vocabularies = vocabularies;
        this.rules = rules;
        this.bars = bars;
    }

    /**
     * Which part of the list.
     *
     * @param after cursor of the part before, or null
     * @param first the number of its first row
     */
    record Part(@Nullable String after, int first) {}

    Desk of(Present present, Part part, Ui ui, @Nullable FlashNote flash) {
        ListingKind<?> kind = present.kind();
        Slice<Listing> found = listings.list(
                kind, filter(present, present.tab()), present.content().order(), part.after(), ROWS);
        String words = present.content().words();
        return new Desk(
                Label.of("workbench.library." + kind.name()),
                Label.of("workbench.library." + kind.name() + ".lead"),
                WorkPaths.library(kind),
                head(present),
                words == null ? "" : words,
                present.keptBySearch(),
                categories(present, ui),
                orders(present),
                tabs(present),
                rows.table(kind, found.items(), present.content().columns(), ui),
                bulk(kind),
                paging(present, part, found),
                bars.of(present, ui),
                found.items().isEmpty() ? empty(present) : null,
                flash);
    }

    private ListingFilter filter(Present present, ListTab tab) {
        ViewContent content = present.content();
        ListingFilter plain = new ListingFilter(tab.standing(), content.category(), content.words(), null)
                .within(rights.readerOf(present.kind()));
        return switch (tab) {
            case LACKING -> plain.calling(new Attention.Lacking());
            case ENDING -> plain.calling(states.endingSoon());
            case ALL, PUBLISHED, DRAFT, WITHDRAWN -> plain;
        };
    }

    private long count(Present present, ListTab tab) {
        return listings.count(present.kind(), filter(present, tab)).stream()
                .filter(counted -> tab.standing() == null
                        || counted.state().equals(tab.standing().code()))
                .mapToLong(StateCount::count)
                .sum();
    }

    private List<Chip> tabs(Present present) {
        return rules.of(present.kind().name()).tabs().stream()
                .flatMap(code -> ListTab.find(code).stream())
                .map(tab -> Chip.of(
                        "workbench.tab." + tab.code(), count(present, tab), present.address(tab), tab == present.tab()))
                .filter(tab -> tab.count() > 0 || tab.on() || isBasic(tab))
                .toList();
    }

    /** What calls for attention has a tab only while there is something in it. */
    private static boolean isBasic(Chip tab) {
        return !tab.label().equals(Label.of("workbench.tab.lacking"))
                && !tab.label().equals(Label.of("workbench.tab.ending"));
    }

    private List<Control.Option> categories(Present present, Ui ui) {
        if (!rules.of(present.kind().name()).byCategory()) {
            return List.of();
        }
        String chosen = present.content().category();
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of("", Label.of("workbench.desk.all-categories"), chosen == null));
        vocabularies.categories().terms().stream()
                .map(term -> Control.Option.of(
                        term.code(),
                        Label.text(term.name(ui.locale())),
                        term.code().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    private static List<Control.Option> orders(Present present) {
        return Stream.of(ListingOrder.values())
                .map(order -> Control.Option.of(
                        order.code(),
                        Label.of("view.sort." + order.code()),
                        order == present.content().order()))
                .toList();
    }

    private List<Link> head(Present present) {
        List<Link> head = new ArrayList<>(head(present.kind()));
        if (workplace.mayExport(present.kind())) {
            head.addFirst(Link.to(present.export(), "workbench.export").with("download"));
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

    private Paging paging(Present present, Part part, Slice<Listing> found) {
        int first = part.first();
        int last = first + found.items().size() - 1;
        String next = found.next() == null ? "" : present.addressAfter(found.next(), last + 1);
        // A cursor leads onward only; the first part is the one before that has an address.
        String previous = first == ROWS + 1 ? present.address(present.tab()) : "";
        Label summary = Label.of("workbench.desk.rows", first, last, count(present, present.tab()));
        return new Paging(summary, previous, next);
    }

    private Notice empty(Present present) {
        ListingKind<?> kind = present.kind();
        if (present.isNarrowed()) {
            return Notice.empty(
                    "search",
                    "workbench.desk.nothing-found",
                    Link.to(WorkPaths.library(kind) + "?state=" + ListTab.ALL.code(), "workbench.desk.show-all")
                            .as(Tone.ACCENT));
        }
        String key = workplace.mayCreate(kind) ? "workbench.empty." : "workbench.none.";
        return Notice.empty(kind.name(), key + kind.name(), head(kind).toArray(Link[]::new));
    }
}
