package io.qiqiao.search;

import java.util.List;

/**
 * How what was found is spread. Each list counts as if its own filter were not set, so that it shows what another choice
 * would bring; the most frequent value comes first.
 */
public record Facets(List<Count> kind, List<Count> category, List<Count> region, List<Count> free) {

    public Facets {
        kind = List.copyOf(kind);
        category = List.copyOf(category);
        region = List.copyOf(region);
        free = List.copyOf(free);
    }

    /** How many records have a value; those of {@code free} are {@code true} and {@code false}. */
    public record Count(String value, long count) {}
}
