package io.qiqiao.workbench.view;

import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.Map;

/**
 * The choice of a list's columns.
 *
 * @param path where it is posted to
 * @param kept what goes along: the filters and the view that hold
 * @param before the columns that are shown, with commas between
 * @param shown the columns that are shown, in order
 * @param others those that can be shown, too
 * @param chosen whether the reader chose some, and so can go back
 */
public record ColumnForm(
        String path,
        Map<String, String> kept,
        Label help,
        String before,
        List<Entry> shown,
        List<Entry> others,
        boolean chosen) {

    /** @param place its number, or empty */
    public record Entry(String name, Label label, String place) {}

    public ColumnForm {
        kept = Map.copyOf(kept);
        shown = List.copyOf(shown);
        others = List.copyOf(others);
    }
}
