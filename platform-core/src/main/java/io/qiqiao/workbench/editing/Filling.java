package io.qiqiao.workbench.editing;

import io.qiqiao.kernel.FieldProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form holds.
 *
 * @param values by field name, as kept or as sent
 * @param problems what does not hold
 * @param theirs the fields of the latest version, where somebody else saved one meanwhile, or null
 * @param given names of fields that are not shown, as they need not be filled in
 */
record Filling(
        Map<String, ? extends @Nullable Object> values,
        List<FieldProblem> problems,
        @Nullable Map<String, Object> theirs,
        Set<String> given) {

    /** The same without further fields. */
    Filling without(Set<String> others) {
        Set<String> all = new HashSet<>(given);
        all.addAll(others);
        return new Filling(values, problems, theirs, Set.copyOf(all));
    }
}
