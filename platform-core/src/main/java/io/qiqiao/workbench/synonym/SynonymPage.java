package io.qiqiao.workbench.synonym;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import java.util.List;

/**
 * Words of equal meaning.
 *
 * @param own the tenant's
 * @param field for another group
 * @param national what is the same for all tenants, a group a line
 */
public record SynonymPage(Table own, boolean empty, Field field, List<FieldProblem> problems, List<String> national) {

    public SynonymPage {
        problems = List.copyOf(problems);
        national = List.copyOf(national);
    }
}
