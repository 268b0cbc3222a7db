package io.qiqiao.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        /** What the day brings: the first part of the desk's menu, whose first entry the main row leads to. */
        DESK_DAY,
        /** The libraries one keeps. */
        DESK_LIBRARIES,
        /** What keeps them in order. */
        DESK_CARE,
        /** People, wishes and records of the office. */
        DESK_OFFICE,
        /** The menu beneath the viewer's name. */
        ACCOUNT,
        /** The foot of the page. */
        FOOT;

        /** The parts of the desk's menu, which only the pages in it show. */
        static final List<Place> DESK = List.of(DESK_DAY, DESK_LIBRARIES, DESK_CARE, DESK_OFFICE);

        /** Key of what the part is called. */
        String labelKey() {
            return "web.navigation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public NavigationItem {
        roles = List.copyOf(roles);
    }

    /** An entry of the main row for these roles, or for everybody when none is named. */
    public static NavigationItem of(String labelKey, String path, int order, String... roles) {
        return new NavigationItem(labelKey, path, order, Arrays.asList(roles), Place.MAIN);
    }

    /** The same entry elsewhere. */
    public NavigationItem at(Place other) {
        return new NavigationItem(labelKey, path, order, roles, other);
    }

    boolean isFor(Viewer viewer) {
        return roles.isEmpty() || roles.stream().anyMatch(viewer::has);
    }
}
