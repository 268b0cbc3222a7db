package io.qiqiao.workbench.duplicate;

import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * Two records side by side, to choose from.
 *
 * @param action address the form is sent to
 * @param with id of the second
 * @param one the first
 * @param other the second
 * @param rows the fields that differ
 * @param same how many fields are the same
 */
public record MergePage(String action, String with, Side one, Side other, List<Row> rows, int same, Link back) {

    public MergePage {
        rows = List.copyOf(rows);
    }

    /**
     * One of the two.
     *
     * @param first whether it is proposed to stay
     */
    public record Side(String title, String path, Label state, Label changed, boolean first) {}

    /**
     * A field that differs.
     *
     * @param takesOther whether the second one's value is proposed
     */
    public record Row(String name, Label label, String one, String other, boolean takesOther) {}
}
