package io.qiqiao.workbench.view;

import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.workbench.WorkPaths;
import java.util.UUID;

/** Where views and columns are looked after. */
final class ViewPaths {

    static final String ALL = WorkPaths.HOME + "/views";
    static final String NEW = ALL + "/new";
    static final String COLUMNS = WorkPaths.HOME + "/columns/{library}";

    private ViewPaths() {}

    static String one(UUID view) {
        return ALL + "/" + view;
    }

    static String content(UUID view) {
        return one(view) + "/content";
    }

    static String removal(UUID view) {
        return one(view) + "/removal";
    }

    static String columns(ListingKind<?> kind) {
        return WorkPaths.HOME + "/columns/" + kind.library();
    }

    /** The list, shown by a view. */
    static String opened(ListingKind<?> kind, UUID view) {
        return WorkPaths.library(kind) + "?view=" + view;
    }

    /** The list, shown as it is without a view. */
    static String plain(ListingKind<?> kind) {
        return WorkPaths.library(kind) + "?state=all";
    }
}
