package io.qiqiao.push.wish;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** What persons who are erased set for the parties they acted for. */
@Singleton
final class ForgettingWishes implements PersonalTraces {

    private static final UUID NOBODY = new UUID(0, 0);

    private final WishTraceRows rows;

    ForgettingWishes(WishTraceRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(UUID person) {
        rows.endMail(person);
        rows.forget(person, NOBODY);
    }

    @Override
    public Map<String, Object> copy(UUID person) {
        return Map.of(
                "push",
                rows.listOf(person).stream()
                        .map(trace -> Map.of(
                                "what", trace.what(),
                                "value", trace.value(),
                                "since", trace.since().toString()))
                        .toList());
    }
}
