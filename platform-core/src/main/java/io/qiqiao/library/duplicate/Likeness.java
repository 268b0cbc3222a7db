package io.qiqiao.library.duplicate;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a record look like another.
 *
 * @param nameKey its name without what tells nothing apart
 * @param withinKey that of the field within which names count, or null
 * @param addressKey its address without what tells nothing apart, or null
 * @param code what no two records share, or null
 */
@Introspected
public record Likeness(
        UUID listing,
        String nameKey,
        @Nullable String withinKey,
        @Nullable String addressKey,
        @Nullable String code) {

    /** The pairs of neighbouring characters of its name; the name itself where it has one character. */
    List<String> grams() {
        return grams(nameKey);
    }

    static List<String> grams(String key) {
        return key.length() < 2
                ? List.of(key)
                : java.util.stream.IntStream.range(0, key.length() - 1)
                        .mapToObj(at -> key.substring(at, at + 2))
                        .distinct()
                        .toList();
    }

    /** How alike two names are, between 0 and 1: the share of pairs that both have. */
    double nameLike(Likeness other) {
        if (nameKey.equals(other.nameKey)) {
            return 1;
        }
        List<String> mine = grams();
        List<String> others = other.grams();
        long both = mine.stream().filter(others::contains).count();
        return 2.0 * both / (mine.size() + others.size());
    }

    boolean isWithinSame(Likeness other) {
        return withinKey == null || other.withinKey == null || withinKey.equals(other.withinKey);
    }
}
