package io.qiqiao.library.layout;

import io.qiqiao.kernel.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field as it was read: its value, or why there is none, or how it was corrected. */
sealed interface FieldValue {

    /** Accepted as it was sent. */
    record Accepted(Object value) implements FieldValue {}

    /** Accepted in another form, or left empty with a remark. */
    record Corrected(@Nullable Object value, List<FieldProblem> remarks) implements FieldValue {

        Corrected(@Nullable Object value, FieldProblem remark) {
            this(value, List.of(remark));
        }
    }

    /** Not accepted. */
    record Refused(List<FieldProblem> problems) implements FieldValue {}

    /** Nothing was sent. */
    record Empty() implements FieldValue {}

    FieldValue EMPTY = new Empty();

    static FieldValue of(Object value) {
        return new Accepted(value);
    }

    static FieldValue refused(FormField field, String key, Object... arguments) {
        return new Refused(List.of(FieldProblem.of(field.name(), key, arguments)));
    }
}
