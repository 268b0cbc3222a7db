package io.qiqiao.push.run;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.job.Jobs;
import io.qiqiao.push.delivery.Audience;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.push.turn.TakingTurns;
import io.qiqiao.push.turn.TurnHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks each day for a job that finds who qualifies by time alone: who has become old enough, or whose title has begun.
 * Nothing of theirs has changed, so nothing else would tell. Where no policy in force depends on the day, no day is
 * planned.
 */
@Singleton
class NewDay implements TurnHandler {

    private static final String WHAT = "new-day";

    private final PoliciesInForce policies;
    private final Audience audience;
    private final Jobs jobs;
    private final PushCalendar calendar;
    private final TakingTurns turns;
    private final Clock clock;

    NewDay(
            PoliciesInForce policies,
            Audience audience,
            Jobs jobs,
            PushCalendar calendar,
            TakingTurns turns,
            Clock clock) {
        this.policies = policies;
        this.audience = audience;
        this.jobs = jobs;
        this.calendar = calendar;
        this.turns = turns;
        this.clock = clock;
    }

    /** Plans the next day where the policy, which has just come into force, needs one; in the present transaction. */
    void plan(PolicyInForce policy) {
        if (audience.isDecidedByTheDay(policy)) {
            planNext(clock.instant());
        }
    }

    /** Several of one day, one planned by each policy, come together and become one. */
    private void planNext(Instant now) {
        turns.add(WHAT, null, calendar.nextNewDay(now));
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    @Transactional
    public void handle(List<UUID> subjects) {
        Instant now = clock.instant();
        DayOrder order = new DayOrder(calendar.dayOf(now));
        if (policies.listActive(order.day()).stream().anyMatch(audience::isDecidedByTheDay)) {
            jobs.request(PushOfTheDay.NAME, order, "push");
            planNext(now);
        }
    }
}
