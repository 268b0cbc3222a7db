package io.qiqiao.workbench.view;

import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.view.ListTab;
import io.qiqiao.library.view.OpenedView;
import io.qiqiao.library.view.ViewContent;
import io.qiqiao.workbench.WorkPaths;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows at present.
 *
 * @param view the view that is open, or null
 * @param content the filters and columns that hold, be they the view's or not
 * @param ownColumns whether the columns are the reader's though a view is open
 */
public record Present(ListingKind<?> kind, @Nullable OpenedView view, ViewContent content, boolean ownColumns) {

    private static final String VIEW = "view";

    /** The tab that is open. */
    public ListTab tab() {
        return content.tab();
    }

    /** Whether it is narrowed by anything. */
    public boolean isNarrowed() {
        return content.words() != null || content.category() != null || tab() != ListTab.ALL;
    }

    /** Whether a view is open and no longer shown as it was kept. */
    boolean isChanged() {
        return view != null && !(content.equals(view.content()) && view.gone().isEmpty());
    }

    /** The address of a tab with the same words and category, from its beginning. */
    public String address(ListTab tab) {
        Map<String, String> said = new LinkedHashMap<>(filters(tab));
        if (said.isEmpty()) {
            // An address that says nothing would open the reader's first view.
            said.put("state", tab.code());
        }
        said.putAll(sort());
        said.putAll(open());
        return address(WorkPaths.library(kind), said);
    }

    /** The address of the part that begins after {@code cursor} with row number {@code from}. */
    public String addressAfter(String cursor, int from) {
        return UriBuilder.of(address(tab()))
                .queryParam("after", cursor)
                .queryParam("from", from)
                .build()
                .toString();
    }

    /** Where what is listed is exported. */
    public String export() {
        return address(WorkPaths.export(kind), filters(tab()));
    }

    /** What the search sends along beside what is typed and chosen there. */
    public Map<String, String> keptBySearch() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (tab() != ListTab.ALL) {
            kept.put("state", tab().code());
        }
        kept.putAll(open());
        return kept;
    }

    /** Where the present filters and columns get a name. */
    String naming() {
        return address(ViewPaths.NEW, all());
    }

    /** Where the open view gets the present filters and columns. */
    String overwriting(OpenedView opened) {
        return address(ViewPaths.content(opened.view().id()), all());
    }

    /** All that is shown, as {@link ViewQuery} reads it. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("library", kind.library());
        all.putAll(filters(tab()));
        all.putAll(sort());
        all.put("columns", String.join(ViewQuery.BETWEEN, content.columns()));
        return all;
    }

    private Map<String, String> filters(ListTab tab) {
        Map<String, String> filters = new LinkedHashMap<>();
        if (tab != ListTab.ALL) {
            filters.put("state", tab.code());
        }
        if (content.words() != null) {
            filters.put("q", content.words());
        }
        if (content.category() != null) {
            filters.put("category", content.category());
        }
        return filters;
    }

    private Map<String, String> sort() {
        return content.sort() == null ? Map.of() : Map.of("sort", content.sort());
    }

    private Map<String, String> open() {
        Map<String, String> open = new LinkedHashMap<>();
        if (view != null) {
            open.put(VIEW, view.view().id().toString());
        }
        if (ownColumns) {
            open.put("columns", ListQuery.MINE);
        }
        return open;
    }

    static String address(String path, Map<String, String> parameters) {
        UriBuilder address = UriBuilder.of(path);
        parameters.forEach(address::queryParam);
        return address.build().toString();
    }
}
