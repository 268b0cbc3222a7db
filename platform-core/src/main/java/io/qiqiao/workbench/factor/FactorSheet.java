package io.qiqiao.workbench.factor;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a second factor is asked.
 *
 * @param compulsory the roles that must have one in every tenant
 * @param roles the others, to be chosen from
 */
public record FactorSheet(
        List<Fact> compulsory,
        Field roles,
        List<FieldProblem> problems,
        @Nullable FlashNote flash) {

    public FactorSheet {
        compulsory = List.copyOf(compulsory);
        problems = List.copyOf(problems);
    }
}
