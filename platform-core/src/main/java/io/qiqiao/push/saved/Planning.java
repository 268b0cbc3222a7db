package io.qiqiao.push.saved;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.job.Jobs;
import io.qiqiao.push.turn.TakingTurns;
import io.qiqiao.push.turn.TurnHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sees to it that somebody looks when saved searches are due: one job for a moment, however many are due then. */
@Singleton
class Planning implements TurnHandler {

    private static final String WHAT = "saved-search";
    private static final String REQUESTER = "saved-search";
    private static final Duration KEPT = Duration.ofDays(30);

    private final PlannedRows rows;
    private final TakingTurns turns;
    private final Jobs jobs;
    private final Clock clock;

    Planning(PlannedRows rows, TakingTurns turns, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** In the present transaction; planning a moment twice is planning it once. */
    void plan(Instant due) {
        if (rows.plan(due) > 0) {
            turns.add(WHAT, null, due);
        }
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    @Transactional
    public void handle(List<UUID> subjects) {
        Instant now = clock.instant();
        List<Instant> waiting = rows.holdWaiting(now);
        if (!waiting.isEmpty()) {
            rows.begin(waiting, jobs.request(SavedSearchJob.NAME, new SavedSearchOrder(waiting.getLast()), REQUESTER));
            rows.removeBefore(now.minus(KEPT));
        }
    }
}
