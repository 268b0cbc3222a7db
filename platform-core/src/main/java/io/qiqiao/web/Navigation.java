package io.qiqiao.web;

import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The entries that capabilities contributed, in order. */
@Singleton
final class Navigation {

    private final List<NavigationItem> items;

    Navigation(Collection<NavigationItem> items) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::path))
                .toList();
    }

    /** What {@code viewer} sees at {@code place} while on the page {@code path}; at most one entry is current. */
    List<ShellView.Entry> list(NavigationItem.Place place, Viewer viewer, String path) {
        List<NavigationItem> seen = items.stream()
                .filter(item -> item.place() == place && item.isFor(viewer))
                .toList();
        String current = seen.stream()
                .map(NavigationItem::path)
                .filter(above -> isAtOrBelow(path, above))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return seen.stream()
                .map(item -> new ShellView.Entry(
                        Label.of(item.labelKey()), item.path(), item.path().equals(current)))
                .toList();
    }

    private static boolean isAtOrBelow(String path, String above) {
        return path.equals(above) || (above.length() > 1 && path.startsWith(above + "/"));
    }
}
