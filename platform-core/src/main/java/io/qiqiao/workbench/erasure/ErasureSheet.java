package io.qiqiao.workbench.erasure;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * What erasing somebody means, and the form that does it.
 *
 * @param obstacle why it cannot be done from here, or empty words; then there is no form
 * @param gone what is removed
 * @param stays what is kept, each with why
 * @param back the member's page
 */
public record ErasureSheet(
        Label title,
        Label obstacle,
        List<Fact> gone,
        List<Fact> stays,
        List<Field> fields,
        List<FieldProblem> problems,
        String action,
        String back) {

    public ErasureSheet {
        gone = List.copyOf(gone);
        stays = List.copyOf(stays);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Whether there is nothing to be done here but to read why. */
    public boolean isBarred() {
        return !obstacle.equals(Label.text(""));
    }
}
