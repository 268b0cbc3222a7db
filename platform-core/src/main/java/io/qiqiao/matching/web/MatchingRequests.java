package io.qiqiao.matching.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.ranking.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to matching, and how its parameters are read. */
final class MatchingRequests {

    private static final int MOST = 100;

    private MatchingRequests() {}

    /** Why something is done. */
    @Serdeable
    @Schema(name = "MatchReasonRequest")
    record Why(@Nullable String reason) {

        static @Nullable String of(@Nullable Why why) {
            return why == null ? null : why.reason;
        }
    }

    /**
     * A service that is chosen.
     *
     * @param kind {@code product}, {@code institution} or {@code expert}
     * @param id the record
     * @param note a word to it
     */
    @Serdeable
    @Schema(name = "MatchChoiceRequest")
    record Choice(String kind, UUID id, @Nullable String note) {}

    static int size(int size) {
        if (size < 1 || size > MOST) {
            throw Refusal.invalid("size", "listing.size-out-of-range", 1, MOST);
        }
        return size;
    }

    /** The kinds that were asked for; all where none is named. */
    static List<String> kinds(@Nullable List<String> asked) {
        List<String> kinds = asked == null || asked.isEmpty() ? Scope.ALL_KINDS : asked;
        kinds.stream()
                .filter(kind -> !Scope.ALL_KINDS.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw Refusal.invalid("kind", "layout.not-in-vocabulary", kind);
                });
        return kinds;
    }

    static @Nullable MatchState state(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return MatchState.of(code);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("state", "layout.not-in-vocabulary", code);
        }
    }
}
