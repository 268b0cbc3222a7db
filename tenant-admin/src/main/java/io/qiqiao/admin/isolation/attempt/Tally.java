package io.qiqiao.admin.isolation.attempt;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each operation was tried, by relation or trick. */
public record Tally(SortedMap<String, SortedMap<String, Long>> byOperation) {

    static Tally of(Map<Place, LongAdder> counts) {
        SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
        counts.forEach((place, count) -> all.computeIfAbsent(place.operation(), operation -> new TreeMap<>())
                .put(place.column(), count.sum()));
        return new Tally(all);
    }

    public long total() {
        return byOperation.values().stream()
                .flatMap(columns -> columns.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    record Place(String operation, String column) {}
}
