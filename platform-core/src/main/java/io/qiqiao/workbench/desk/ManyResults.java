package io.qiqiao.workbench.desk;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * What became of a deed on many records.
 *
 * @param lead how many it was done to, and how many not
 * @param undone path the contrary deed is posted to, or empty where there is nothing to undo
 * @param ids the records it was done to, for the contrary deed
 */
public record ManyResults(
        Label title, Label lead, Table table, String undone, Label undo, List<String> ids, Link back) {

    public ManyResults {
        ids = List.copyOf(ids);
    }
}
