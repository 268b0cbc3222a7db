package io.qiqiao.workbench.history;

import io.qiqiao.kernel.Slice;
import io.qiqiao.library.history.Change;
import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.history.History;
import io.qiqiao.library.history.ListingVersion;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out a record's history. */
@Singleton
class HistoryPages {

    private static final int PART = 20;

    /** How many changed fields are named before the rest is counted. */
    private static final int NAMED = 3;

    private final History history;
    private final Authors authors;
    private final ComparedFields compared;
    private final ListingRights rights;

    HistoryPages(History history, Authors authors, ComparedFields compared, ListingRights rights) {
        this.history = history;
        this.authors = authors;
        this.compared = compared;
        this.rights = rights;
    }

    HistoryPage history(ListingKind<?> kind, Listing listing, @Nullable String after, Ui ui) {
        Slice<Change> found = history.list(listing, after, PART);
        Map<String, Label> people = found.items().stream()
                .map(change -> change.after().changedBy())
                .distinct()
                .collect(Collectors.toMap(changedBy -> changedBy, authors::of));
        List<Row> rows = found.items().stream()
                .map(change -> row(kind, change, people, ui))
                .toList();
        List<Column> columns = List.of(
                Column.of("workbench.history.version"),
                Column.of("workbench.history.what"),
                Column.of("workbench.history.who"),
                Column.of("workbench.history.when"));
        String here = WorkPaths.history(kind, listing.id());
        return new HistoryPage(
                Label.text(listing.title()),
                Link.to(WorkPaths.record(kind, listing.id()), "workbench.history.back"),
                Table.of("workbench.history", columns, rows),
                new Paging(
                        Label.text(""),
                        after == null ? "" : here,
                        found.next() == null ? "" : here + "?after=" + found.next()));
    }

    private static Row row(ListingKind<?> kind, Change change, Map<String, Label> people, Ui ui) {
        ListingVersion version = change.after();
        return Row.of(
                String.valueOf(version.version()),
                WorkPaths.version(kind, version.listing(), version.version()),
                ui.text("workbench.history.number", version.version()),
                Cell.of(what(kind, change, ui)),
                Cell.of(Objects.requireNonNull(people.get(version.changedBy()))),
                Cell.of(ui.words().dateTime(version.changedAt())));
    }

    private static String what(ListingKind<?> kind, Change change, Ui ui) {
        List<String> said = new ArrayList<>();
        if (change.isOfState()) {
            String key = change.findBefore().isEmpty() ? "workbench.history.first." : "workbench.history.became.";
            said.add(ui.text(key + change.after().state()));
        }
        if (change.isOfVisibility()) {
            said.add(ui.text("workbench.history.visibility." + change.after().visibility()));
        }
        if (change.findBefore().isPresent() && !change.fields().isEmpty()) {
            said.add(fields(kind, change.fields(), ui));
        }
        if (change.findBefore().isPresent()) {
            said.addAll(FilesInWords.say(change.files(), ui));
        }
        return said.isEmpty()
                ? ui.text("workbench.history.nothing")
                : String.join(ui.text("workbench.history.and"), said);
    }

    private static String fields(ListingKind<?> kind, List<FieldChange> changes, Ui ui) {
        String named = changes.stream()
                .limit(NAMED)
                .map(change -> ui.text(kind.name() + ".field." + change.field().name()))
                .collect(Collectors.joining(ui.text("workbench.list-comma")));
        String all = changes.size() > NAMED ? ui.text("workbench.and-others", named, changes.size()) : named;
        return ui.text("workbench.history.changed", all);
    }

    ComparisonPage comparison(ListingKind<?> kind, Listing listing, long number, @Nullable Long with, Ui ui) {
        Change change = history.compare(listing, number, with);
        ListingVersion version = history.get(listing, number);
        return new ComparisonPage(
                Label.of("workbench.history.version-of", number, listing.title()),
                List.of(
                        Fact.of("workbench.history.who", ui.say(authors.of(version.changedBy()))),
                        Fact.of("workbench.history.when", ui.words().dateTime(version.changedAt())),
                        Fact.of("workbench.history.state", ui.text("listing.state." + version.state()))),
                others(kind, listing, number, with),
                change.findBefore().map(HistoryPages::called).orElse(Label.of("workbench.history.before")),
                called(change.after()),
                Stream.concat(
                                change.fields().stream().map(field -> compared.row(kind, field, ui)),
                                FilesInWords.findRow(change.files()).stream())
                        .toList(),
                actions(kind, listing, number));
    }

    private static Label called(ListingVersion version) {
        return Label.of("workbench.history.number", version.version());
    }

    private static List<Chip> others(ListingKind<?> kind, Listing listing, long number, @Nullable Long with) {
        if (number == listing.version()) {
            return List.of();
        }
        String here = WorkPaths.version(kind, listing.id(), number);
        return List.of(
                chip("workbench.history.with-before", here, with == null),
                chip("workbench.history.with-latest", here + "?with=" + listing.version(), with != null));
    }

    private static Chip chip(String key, String path, boolean chosen) {
        return Chip.of(key, -1, path, chosen);
    }

    private List<Link> actions(ListingKind<?> kind, Listing listing, long number) {
        return number == listing.version() || !rights.mayChange(kind, listing)
                ? List.of()
                : List.of(Link.to(WorkPaths.restoration(kind, listing.id(), number), "workbench.history.restore")
                        .as(Tone.ACCENT)
                        .with("edit"));
    }
}
