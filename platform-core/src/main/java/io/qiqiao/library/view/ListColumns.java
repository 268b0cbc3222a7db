package io.qiqiao.library.view;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which columns the list of a kind can show: the fields of its form, where a record stands, and when it changed. */
@Singleton
public class ListColumns {

    /** Where a record stands. */
    public static final String STATE = "state";

    /** When it was changed. */
    public static final String CHANGED = "changed";

    /** Always the first column, and never chosen. */
    private static final String TITLE = "title";

    private final FormLayouts layouts;
    private final ListRules rules;

    ListColumns(FormLayouts layouts, ListRules rules) {
        this.layouts = layouts;
        this.rules = rules;
    }

    /** All there are beside the title, in the order of the form. */
    public List<String> known(String kind) {
        return Stream.concat(
                        layouts.get(kind).fields().stream().map(FormField::name).filter(name -> !name.equals(TITLE)),
                        Stream.of(STATE, CHANGED))
                .toList();
    }

    /** What is shown to who has not chosen. */
    public List<String> defaults(String kind) {
        return rules.of(kind).columns();
    }

    /** The field a column shows; empty for what is no field. */
    public Optional<FormField> findField(String kind, String column) {
        return layouts.get(kind).find(column);
    }

    /** Those of {@code names} that there still are; what everybody gets where none is left. */
    List<String> still(String kind, List<String> names) {
        List<String> known = known(kind);
        List<String> left = names.stream().filter(known::contains).toList();
        return left.isEmpty() ? defaults(kind) : left;
    }

    /** Those of {@code names} that there are no more. */
    List<String> gone(String kind, List<String> names) {
        List<String> known = known(kind);
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    /** What is wrong with a choice of columns. */
    List<FieldProblem> problems(String kind, List<String> names) {
        if (names.isEmpty()) {
            return List.of(FieldProblem.of("columns", "view.columns-none"));
        }
        if (names.size() > rules.mostColumns()) {
            return List.of(FieldProblem.of("columns", "view.columns-most", rules.mostColumns(), names.size()));
        }
        return gone(kind, names).stream()
                .map(name -> FieldProblem.of("columns", "view.column-unknown", name))
                .toList();
    }
}
