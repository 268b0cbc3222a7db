package io.qiqiao.workbench.intake;

import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * What the columns of a file meant in an import, in one line and folded up.
 *
 * @param changePath where it can be told otherwise, or empty
 */
public record ToldColumns(Label summary, List<Pair> pairs, String changePath) {

    public ToldColumns {
        pairs = List.copyOf(pairs);
    }

    /** A column of the file and the field it filled. */
    public record Pair(String column, String field) {}
}
