package io.qiqiao.library.view;

import java.util.List;

/**
 * A view as it can be shown today.
 *
 * @param content what it shows, without what there is no more
 * @param gone what it named that there is no more: {@link #STATE}, {@link #CATEGORY}, {@link #SORT}, or the name of a column
 */
public record OpenedView(ListView view, ViewContent content, List<String> gone) {

    /** Named in {@link #gone} for a filter by state. */
    public static final String STATE = "state filter";

    /** Named in {@link #gone} for a filter by service category. */
    public static final String CATEGORY = "category filter";

    /** Named in {@link #gone} for an order. */
    public static final String SORT = "sort order";

    public OpenedView {
        gone = List.copyOf(gone);
    }
}
