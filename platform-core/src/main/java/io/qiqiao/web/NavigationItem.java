package io.qiqiao.web;

import java.util.Arrays;
import java.util.List;

/**
 * One entry of the navigation. A capability contributes one as a bean for each of its entrances.
 *
 * @param labelKey key of its words
 * @param path where it leads; the entry is marked as current on this page and all below it
 * @param order its place, smaller first; leave gaps
 * @param roles who sees it, by role code; {@link Viewer#VISITOR_ROLE} for those who have not signed in; empty for everybody
 * @param place where it stands
 */
public record NavigationItem(String labelKey, String path, int order, List<String> roles, Place place) {

    /** Where entries stand. */
    public enum Place {
        /** The row beneath the header. */
        MAIN,
        /** The second row, which only the pages in it show. Its first entry is the desk that the main row leads to. */
        DESK,
        /** The menu beneath the viewer's name. */
        ACCOUNT,
        /** The foot of the page. */
        FOOT
    }

    public NavigationItem {
        roles = List.copyOf(roles);
    }

    /** An entry of the main row for these roles, or for everybody when none is named. */
    public static NavigationItem of(String labelKey, String path, int order, String... roles) {
        return new NavigationItem(labelKey, path, order, Arrays.asList(roles), Place.MAIN);
    }

    /** An entry of the desk's row for these roles. */
    public static NavigationItem atDesk(String labelKey, String path, int order, String... roles) {
        return of(labelKey, path, order, roles).at(Place.DESK);
    }

    /** The same entry elsewhere. */
    public NavigationItem at(Place other) {
        return new NavigationItem(labelKey, path, order, roles, other);
    }

    boolean isFor(Viewer viewer) {
        return roles.isEmpty() || roles.stream().anyMatch(viewer::has);
    }
}
