package io.qiqiao.identity.key.web;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.text.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own keys, the form for another, and the one just issued.
 *
 * @param secret the key just issued, shown this once, or null
 * @param trouble what is wrong with the whole form, or null
 */
public record KeyPage(
        Table keys,
        boolean empty,
        List<Field> fields,
        List<FieldProblem> problems,
        @Nullable Label trouble,
        @Nullable String secret) {

    public KeyPage {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Without the key, so that no log has it. */
    @Override
    public String toString() {
        return "KeyPage[...]";
    }
}
