package io.qiqiao.workbench.member;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import java.util.List;

/** The form that invites somebody. */
public record InvitationPage(List<Field> fields, List<FieldProblem> problems) {

    public InvitationPage {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }
}
