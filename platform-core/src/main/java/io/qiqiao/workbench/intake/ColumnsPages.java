package io.qiqiao.workbench.intake;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.intake.FileColumns;
import io.qiqiao.library.intake.FileColumns.FileColumn;
import io.qiqiao.library.intake.Remembered;
import io.qiqiao.library.intake.SentFile;
import io.qiqiao.library.intake.SentFiles;
import io.qiqiao.library.sheet.Recognised.Basis;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.publication.Visibility;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.editing.EditPage.NamedProblem;
import io.qiqiao.workbench.intake.ColumnsPage.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which the columns of a file are told. */
@Singleton
class ColumnsPages {

    static final String REMEMBER = "remember";

    private final SentFiles files;
    private final ColumnTables tables;

    ColumnsPages(SentFiles files, ColumnTables tables) {
        this.files = files;
        this.tables = tables;
    }

    /** @param remember whether it is to be remembered */
    ColumnsPage page(SentFile file, FileColumns columns, ToldMapping told, boolean remember, Ui ui) {
        List<Row> open = new ArrayList<>();
        List<Row> known = new ArrayList<>();
        for (int at = 0; at < columns.columns().size(); at++) {
            FileColumn column = columns.columns().get(at);
            Row row = row(file.kind(), column, at, told, ui);
            (column.isOpen() || row.field().isWrong() ? open : known).add(row);
        }
        return new ColumnsPage(
                WorkPaths.sentFile(file.id()),
                Label.of(
                        "workbench.columns.lead",
                        ui.text("listing.kind." + file.kind()),
                        ui.words().number(file.lines()),
                        ui.words().number(columns.columns().size())),
                told.problems().stream().map(problem -> named(columns, problem)).toList(),
                open,
                known,
                !open.isEmpty(),
                Label.of("workbench.columns.known", known.size()),
                idFrom(columns, told),
                remember,
                toPublish(file, columns, ui),
                remembered(columns.remembered(), ui),
                forget(columns.remembered()));
    }

    private Row row(String kind, FileColumn column, int at, ToldMapping told, Ui ui) {
        String chosen = told.chosen().get(at);
        Field field = Field.choice(
                        ToldMapping.nameOf(at),
                        "workbench.columns.field",
                        Control.Look.SELECT,
                        options(kind, chosen, ui))
                .wrong(told.problems());
        Label heading = column.column().isNameless()
                ? Label.of("workbench.columns.nameless", column.column().name().replace("#", ""))
                : Label.text(column.column().name());
        return new Row(heading, column.examples(), field, basis(column));
    }

    private List<Control.Option> options(String kind, String chosen, Ui ui) {
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of("", Label.of("workbench.columns.none"), chosen.isEmpty()));
        for (SheetColumn field : files.listFields(kind)) {
            options.add(Control.Option.of(
                    field.code(),
                    Label.text(tables.heading(kind, field, ui)),
                    field.code().equals(chosen)));
        }
        if (options.stream().noneMatch(Control.Option::chosen)) {
            options.add(Control.Option.of(chosen, Label.text(tables.label(kind, chosen, ui)), true));
        }
        return options;
    }

    private static @Nullable Tag basis(FileColumn column) {
        return switch (column.basis()) {
            case NAME, NONE -> null;
            case SYNONYM -> Tag.of(Tone.NEUTRAL, "workbench.columns.basis.synonym");
            case REMEMBERED -> Tag.of(Tone.NEUTRAL, "workbench.columns.basis.remembered");
            case PASSED_OVER -> Tag.of(Tone.OFF, "workbench.columns.basis.passed-over");
        };
    }

    /** Only where no column is just that. */
    private static @Nullable Field idFrom(FileColumns columns, ToldMapping told) {
        if (told.chosen().contains(SheetColumn.EXTERNAL_ID)) {
            return null;
        }
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of(
                "", Label.of("workbench.columns.id-from.none"), told.idFrom().isEmpty()));
        columns.columns().stream()
                .filter(column -> column.basis() != Basis.PASSED_OVER)
                .map(column -> column.column().name())
                .forEach(name -> options.add(Control.Option.of(name, Label.text(name), name.equals(told.idFrom()))));
        return Field.choice(ToldMapping.ID_FROM, "workbench.columns.id-from", Control.Look.SELECT, options)
                .required()
                .help("workbench.columns.id-from.help")
                .wrong(told.problems());
    }

    private @Nullable Notice toPublish(SentFile file, FileColumns columns, Ui ui) {
        if (file.visibility().equals(Visibility.PRIVATE.code())
                || columns.missingToPublish().isEmpty()) {
            return null;
        }
        String names = columns.missingToPublish().stream()
                .map(field -> tables.label(file.kind(), field, ui))
                .collect(Collectors.joining(ui.text("workbench.columns.between")));
        return new Notice(
                Tone.WARM,
                "alert",
                Label.of("workbench.columns.to-publish"),
                Label.of("workbench.columns.to-publish.text", names),
                List.of());
    }

    private @Nullable Label remembered(@Nullable Remembered before, Ui ui) {
        return before == null ? null : tables.said(before, ui);
    }

    private static @Nullable Link forget(@Nullable Remembered before) {
        return before == null
                ? null
                : Link.deed(WorkPaths.rememberedColumns(before.id()) + "/removal", "workbench.columns.forget");
    }

    /** A problem's name is its column's, which the summary leads to. */
    private static NamedProblem named(FileColumns columns, FieldProblem problem) {
        Label name = IntStream.range(0, columns.columns().size())
                .filter(at -> ToldMapping.nameOf(at).equals(problem.field())
                        && problem.messageKey().equals("workbench.columns.twice"))
                .mapToObj(at -> Label.text(columns.columns().get(at).column().name()))
                .findFirst()
                .orElse(Label.of("workbench.columns"));
        return new NamedProblem(
                problem.field(),
                name,
                Label.of(problem.messageKey(), problem.arguments().toArray()));
    }
}
