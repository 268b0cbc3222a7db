package io.qiqiao.admin.console;

import io.qiqiao.identity.breakglass.Visit;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.ui.Ui;
import java.util.List;

/**
 * The form that opens a visit, and the visits there were.
 *
 * @param deeds what can be done while a visit is open
 */
public record BreakGlassPage(
        String path, List<Field> fields, List<FieldProblem> problems, List<Link> deeds, Table visits) {

    public BreakGlassPage {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
        deeds = List.copyOf(deeds);
    }

    /** @param proof the field by which the operator proves who they are once more */
    static List<Field> fields(String reason, String proof, List<FieldProblem> problems) {
        String type = proof.equals("password") ? "password" : "text";
        return List.of(
                Field.area("reason", "breakglass.reason", reason)
                        .help("breakglass.reason.help")
                        .required()
                        .wrong(problems),
                Field.typed(type, proof, "breakglass." + proof, "")
                        .hint(proof.equals("password") ? "current-password" : "one-time-code")
                        .help("breakglass." + proof + ".help")
                        .required()
                        .wrong(problems));
    }

    static Table table(List<Visit> visits, Ui ui) {
        return Table.of(
                "breakglass.visits",
                List.of(
                        Column.of("breakglass.operator"),
                        Column.of("breakglass.reason"),
                        Column.of("breakglass.opened"),
                        Column.of("breakglass.ends"),
                        Column.of("breakglass.state")),
                visits.stream().map(visit -> row(visit, ui)).toList());
    }

    private static Row row(Visit visit, Ui ui) {
        return Row.of(
                visit.id().toString(),
                "",
                visit.operator(),
                Cell.of(visit.reason()),
                Cell.of(ui.words().dateTime(visit.openedAt())),
                Cell.of(ui.words().dateTime(visit.endsAt())),
                Cell.of(
                        visit.open()
                                ? Tag.of(Tone.WARM, "breakglass.state.open")
                                : Tag.of(Tone.OFF, "breakglass.state.over")));
    }
}
