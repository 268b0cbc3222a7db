package io.qiqiao.workbench.intake;

import io.qiqiao.identity.CurrentActor;
import io.qiqiao.library.intake.ColumnMemory;
import io.qiqiao.library.intake.ImportHead;
import io.qiqiao.library.intake.Remembered;
import io.qiqiao.library.intake.SentFiles;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.library.sheet.SheetColumns;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.history.Authors;
import io.qiqiao.workbench.intake.ToldColumns.Pair;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what columns meant: in an import, and what is remembered of them. */
@Singleton
class ColumnTables {

    private final SentFiles files;
    private final ColumnMemory memory;
    private final SheetColumns columns;
    private final Authors authors;
    private final ContentJson json;
    private final CurrentActor actors;

    ColumnTables(
            SentFiles files,
            ColumnMemory memory,
            SheetColumns columns,
            Authors authors,
            ContentJson json,
            CurrentActor actors) {
        this.files = files;
        this.memory = memory;
        this.columns = columns;
        this.authors = authors;
        this.json = json;
        this.actors = actors;
    }

    /** What the columns of an import's file meant; empty for one that was not asked about. */
    Optional<ToldColumns> told(ImportHead head, Ui ui) {
        @Nullable String text = head.columns();
        @Nullable UUID file = head.file();
        if (text == null || file == null) {
            return Optional.empty();
        }
        List<Pair> pairs = json.fields(text).entrySet().stream()
                .map(pair -> new Pair(pair.getValue().toString(), label(head.kind(), pair.getKey(), ui)))
                .toList();
        return Optional.of(new ToldColumns(
                Label.of("workbench.columns.told", pairs.size()),
                pairs,
                head.dry() && isThere(file) ? WorkPaths.sentFile(file) : ""));
    }

    private boolean isThere(UUID file) {
        return files.find(file, Editor.of(actors.get())).isPresent();
    }

    /** What is remembered; null for nothing. */
    @Nullable
    Table remembered(Ui ui) {
        List<Table.Row> rows = memory.list().stream().map(each -> row(each, ui)).toList();
        return rows.isEmpty()
                ? null
                : Table.of(
                        "workbench.columns.remembered",
                        List.of(
                                Table.Column.of("workbench.columns.headings"),
                                Table.Column.of("workbench.import.what"),
                                Table.Column.of("workbench.columns.saved-by"),
                                Table.Column.of("workbench.columns.saved-at")),
                        rows);
    }

    private Table.Row row(Remembered each, Ui ui) {
        return Table.Row.of(
                        each.id().toString(),
                        "",
                        String.join(ui.text("workbench.columns.between"), each.headings()),
                        Cell.of(Label.of("listing.kind." + each.kind())),
                        Cell.of(authors.of(each.savedBy())),
                        Cell.of(ui.words().dateTime(each.savedAt())))
                .actions(Link.deed(WorkPaths.rememberedColumns(each.id()) + "/removal", "workbench.columns.forget"));
    }

    /** Who said so last, and when. */
    Label said(Remembered before, Ui ui) {
        return Label.of(
                "workbench.columns.said",
                ui.say(authors.of(before.savedBy())),
                ui.words().dateTime(before.savedAt()));
    }

    /** What a field is called, by its code in a mapping. */
    String label(String kind, String code, Ui ui) {
        return columns.find(kind, code)
                .map(column -> columns.label(kind, column, ui.locale()))
                .orElse(code);
    }

    /** What a field is called where somebody chooses one, with a star where every record needs it. */
    String heading(String kind, SheetColumn field, Ui ui) {
        return columns.heading(kind, field, ui.locale());
    }
}
