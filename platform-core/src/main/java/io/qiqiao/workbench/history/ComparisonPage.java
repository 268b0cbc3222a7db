package io.qiqiao.workbench.history;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A version of a record beside another.
 *
 * @param facts who made it, when, and where it stood
 * @param others what it can be compared with, the present one marked
 * @param before how the earlier of the two is called
 * @param after how the later of the two is called
 * @param rows the fields that differ; empty where nothing but the state did
 * @param actions what can be done with it
 */
public record ComparisonPage(
        Label title,
        List<Fact> facts,
        List<Chip> others,
        Label before,
        Label after,
        List<Row> rows,
        List<Link> actions) {

    public ComparisonPage {
        facts = List.copyOf(facts);
        others = List.copyOf(others);
        rows = List.copyOf(rows);
        actions = List.copyOf(actions);
    }

    /** A field that differs; no pieces where it is empty. */
    public record Row(Label field, List<Piece> before, List<Piece> after) {

        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
