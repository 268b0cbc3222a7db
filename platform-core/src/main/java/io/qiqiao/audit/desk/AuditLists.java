package io.qiqiao.audit.desk;

import io.qiqiao.audit.AuditEntry;
import io.qiqiao.audit.Outcome;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Slice;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out the audit for those who look through it. */
@Singleton
class AuditLists {

    private static final int ROWS = 30;

    private final AskingTheAudit asking;
    private final Persons persons;
    private final AuditWording wording;

    AuditLists(AskingTheAudit asking, Persons persons, AuditWording wording) {
        this.asking = asking;
        this.persons = persons;
        this.wording = wording;
    }

    AuditList list(AuditQuery query, Ui ui) {
        return list(query, asking.list(query, ROWS), List.of(), ui);
    }

    /** The page of a question that cannot be understood. */
    AuditList wrong(AuditQuery query, List<FieldProblem> problems, Ui ui) {
        return list(query, new Slice<>(List.of(), null), problems, ui);
    }

    private AuditList list(AuditQuery query, Slice<AuditEntry> found, List<FieldProblem> problems, Ui ui) {
        Map<String, String> names = persons.names(found.items());
        List<Table.Row> rows =
                found.items().stream().map(entry -> row(entry, names, ui)).toList();
        String next = found.next() == null ? "" : query.address(AuditPages.PATH, found.next());
        String first = query.cursor() == null ? "" : query.address(AuditPages.PATH, null);
        return new AuditList(
                filters(query).stream().map(field -> field.wrong(problems)).toList(),
                problems,
                Table.of("audit.title", columns(), rows),
                new Paging(Label.text(""), first, next),
                query.address(AuditPages.PATH + "/export", null),
                !query.asked().isEmpty());
    }

    private static List<Table.Column> columns() {
        return Stream.of("audit.what", "audit.result", "audit.who", "audit.when", "audit.where")
                .map(Table.Column::of)
                .toList();
    }

    private Table.Row row(AuditEntry entry, Map<String, String> names, Ui ui) {
        return Table.Row.of(
                        entry.id().toString(),
                        "",
                        wording.action(entry, ui.locale()),
                        Table.Cell.of(wording.result(entry)),
                        Table.Cell.of(wording.who(entry, names, ui.locale())),
                        Table.Cell.of(ui.words().dateTime(entry.happenedAt())),
                        Table.Cell.of(Objects.requireNonNullElse(entry.address(), "")))
                .below(wording.object(entry, ui.locale()));
    }

    private List<Field> filters(AuditQuery query) {
        return List.of(
                Field.line("who", "audit.who", text(query.who())).help("audit.who.help"),
                Field.choice("action", "audit.what", Control.Look.SELECT, actions(query)),
                Field.choice("result", "audit.result", Control.Look.SELECT, results(query)),
                Field.typed("date", "from", "audit.from", text(query.from())),
                Field.typed("date", "until", "audit.until", text(query.until())),
                Field.line("q", "audit.text", text(query.q())).help("audit.text.help"));
    }

    private List<Control.Option> actions(AuditQuery query) {
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of("", Label.of("audit.any"), query.filledAction() == null));
        wording.actions().stream()
                .map(action -> Control.Option.of(
                        action, Label.of("audit.action." + action), action.equals(query.filledAction())))
                .forEach(options::add);
        return options;
    }

    private static List<Control.Option> results(AuditQuery query) {
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of(
                "",
                Label.of("audit.any"),
                query.result() == null || query.result().isBlank()));
        Arrays.stream(Outcome.values())
                .map(Outcome::code)
                .map(code -> Control.Option.of(code, Label.of("audit.outcome." + code), code.equals(query.result())))
                .forEach(options::add);
        return options;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
