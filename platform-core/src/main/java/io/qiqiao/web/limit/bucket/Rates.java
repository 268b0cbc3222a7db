package io.qiqiao.web.limit.bucket;

import io.qiqiao.web.limit.Holder;
import io.qiqiao.web.limit.Traffic;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configured rates by name. A name that is none stops the start: a limit that is misspelt would limit nothing. */
@Singleton
final class Rates {

    private static final Set<String> NAMES = Stream.of(Holder.Kind.values())
            .flatMap(kind -> Stream.of(Traffic.values()).map(traffic -> name(kind, traffic)))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Rate> byName = new HashMap<>();

    Rates(Collection<Rate> rates) {
        for (Rate rate : rates) {
            require(NAMES.contains(rate.getName()), rate, "is no kind of bucket: " + NAMES);
            require(rate.getBurst() > 0 && rate.getRefill() > 0, rate, "needs a burst and a refill above 0");
            byName.put(rate.getName(), rate);
        }
    }

    Optional<Rate> find(Holder.Kind kind, Traffic traffic) {
        return find(name(kind, traffic));
    }

    Optional<Rate> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** How long the slowest bucket takes to be full. */
    Duration longest() {
        return byName.values().stream()
                .map(Rate::full)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static String name(Holder.Kind kind, Traffic traffic) {
        return kind.code() + "-" + traffic.code();
    }

    private static void require(boolean holds, Rate rate, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("qiqiao.limits.rates." + rate.getName() + " " + otherwise);
        }
    }
}
