package io.qiqiao.audit.desk;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import java.util.List;

/**
 * The audit as its page shows it.
 *
 * @param filters what can be asked
 * @param exportPath where the same question is answered as a file
 */
public record AuditList(
        List<Field> filters, List<FieldProblem> problems, Table table, Paging paging, String exportPath, boolean asks) {

    public AuditList {
        filters = List.copyOf(filters);
        problems = List.copyOf(problems);
    }

    public boolean isEmpty() {
        return table.rows().isEmpty();
    }
}
