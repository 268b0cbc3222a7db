package io.qiqiao.web.limit.bucket;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What was taken here since it was told last. */
@Singleton
final class Uses {

    private final Map<BucketKey, Long> counts = new ConcurrentHashMap<>();
    private final int mostNoted;

    Uses(LimitConfiguration configuration) {
        this.mostNoted = configuration.getMostRemembered();
    }

    void note(BucketKey key) {
        // While nobody takes them, as with the database down, they do not grow without bound.
        if (counts.size() < mostNoted || counts.containsKey(key)) {
            counts.merge(key, 1L, Long::sum);
        }
    }

    /** All of it, most used first and at most {@code most}; from here on it counts anew. */
    Map<String, Long> takeAll(int most) {
        Map<BucketKey, Long> taken = new HashMap<>();
        for (BucketKey key : counts.keySet()) {
            Long count = counts.remove(key);
            if (count != null) {
                taken.put(key, count);
            }
        }
        return taken.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .collect(Collectors.toMap(use -> use.getKey().written(), Map.Entry::getValue));
    }
}
