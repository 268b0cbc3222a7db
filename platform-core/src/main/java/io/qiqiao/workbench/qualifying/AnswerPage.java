package io.qiqiao.workbench.qualifying;

import io.qiqiao.eligibility.wording.CheckRow;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.editing.FormPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one policy stands for an enterprise, with a form for what is missing.
 *
 * @param action where the form is sent; empty where the reader may not change the record
 * @param parts the fields of the record that are missing
 * @param custom the facts that the policy brings along and that are missing
 */
public record AnswerPage(
        Label title,
        Notice answer,
        List<Link> links,
        List<CheckRow> rows,
        String action,
        List<FormPart> parts,
        List<Field> custom,
        @Nullable FlashNote flash) {

    public AnswerPage {
        links = List.copyOf(links);
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        custom = List.copyOf(custom);
    }

    /** Whether there is something to fill in. */
    public boolean isAsking() {
        return !action.isEmpty() && !(parts.isEmpty() && custom.isEmpty());
    }
}
