package io.qiqiao.workbench.view;

import io.qiqiao.library.layout.FieldNames;
import io.qiqiao.library.view.ListColumns;
import io.qiqiao.web.text.Label;
import java.util.Map;

/** What columns are called. */
public final class ColumnNames {

    /** Where a list says it shorter than a form does. */
    private static final Map<String, String> SHORTER = Map.of(
            "product.fee", "workbench.desk.fee",
            "demand.budgetFen", "workbench.desk.budgetFen");

    private ColumnNames() {}

    public static Label of(String kind, String column) {
        return switch (column) {
            case ListColumns.STATE -> Label.of("workbench.desk.state");
            case ListColumns.CHANGED -> Label.of("workbench.desk.changed");
            default -> Label.of(SHORTER.getOrDefault(kind + "." + column, FieldNames.textKey(kind, column)));
        };
    }
}
