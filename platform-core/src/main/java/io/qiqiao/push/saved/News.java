package io.qiqiao.push.saved;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is new for one run: records by the number of their first publication. */
final class News {

    private final long upTo;
    private final List<NewRecord> records;
    private final Map<Key, Part> parts = new HashMap<>();

    /** @param upTo the highest number that is looked at */
    News(long upTo, List<NewRecord> records) {
        this.upTo = upTo;
        this.records = List.copyOf(records);
    }

    long upTo() {
        return upTo;
    }

    /** What is new of some kinds since {@code number} was looked at. Most searches ask for the same. */
    Part of(Set<String> kinds, long number) {
        return parts.computeIfAbsent(new Key(kinds, number), this::part);
    }

    private Part part(Key key) {
        List<NewRecord> some = records.stream()
                .filter(record -> record.number() > key.number() && key.kinds().contains(record.kind()))
                .toList();
        return new Part(
                some.stream().map(NewRecord::id).collect(Collectors.toUnmodifiableSet()),
                some.stream().map(NewRecord::since).min(Instant::compareTo).orElse(Instant.MAX));
    }

    private record Key(Set<String> kinds, long number) {}

    /**
     * Some new records.
     *
     * @param since when the first of them was shared
     */
    record Part(Set<UUID> ids, Instant since) {

        boolean isEmpty() {
            return ids.isEmpty();
        }
    }
}
