package io.qiqiao.admin.console;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import java.util.List;

/** The form that opens a tenant, with what was wrong with it before. */
public record OpeningPage(List<Field> fields, List<FieldProblem> problems) {

    public OpeningPage {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    static OpeningPage of(OpeningForm form, List<FieldProblem> problems) {
        List<Field> fields = List.of(
                Field.line("code", "console.code", form.text(form.code()))
                        .help("console.code.help")
                        .required(),
                Field.line("name", "console.name", form.text(form.name())).help("console.name.help"),
                Field.line("domains", "console.domain", form.text(form.domains()))
                        .help("console.domain.help"),
                Field.line("administrator.name", "console.administrator.name", form.administratorName())
                        .required(),
                Field.typed("email", "administrator.email", "console.administrator.email", form.email())
                        .help("console.administrator.email.help")
                        .required());
        return new OpeningPage(
                fields.stream().map(field -> field.wrong(problems)).toList(), problems);
    }
}
