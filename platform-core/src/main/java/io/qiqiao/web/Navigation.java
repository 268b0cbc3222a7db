package io.qiqiao.web;

import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        return entries(place, viewer, current(List.of(place), viewer, path));
    }

    /** The desk's menu on one of its pages, parts without an entry left out; empty on any other page. */
    List<ShellView.Part> desk(Viewer viewer, String path) {
        String current = current(NavigationItem.Place.DESK, viewer, path);
        return current.isEmpty()
                ? List.of()
                : NavigationItem.Place.DESK.stream()
                        .map(place -> new ShellView.Part(Label.of(place.labelKey()), entries(place, viewer, current)))
                        .filter(part -> !part.entries().isEmpty())
                        .toList();
    }

    private Stream<NavigationItem> seen(NavigationItem.Place place, Viewer viewer) {
        return items.stream().filter(item -> item.place() == place && item.isFor(viewer));
    }

    private String current(List<NavigationItem.Place> places, Viewer viewer, String path) {
        return places.stream()
                .flatMap(place -> seen(place, viewer))
                .map(NavigationItem::path)
                .filter(above -> isAtOrBelow(path, above))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private List<ShellView.Entry> entries(NavigationItem.Place place, Viewer viewer, String current) {
        return seen(place, viewer)
                .map(item -> new ShellView.Entry(
                        Label.of(item.labelKey()), item.path(), item.path().equals(current)))
                .toList();
    }

    private static boolean isAtOrBelow(String path, String above) {
        return path.equals(above) || (above.length() > 1 && path.startsWith(above + "/"));
    }
}
