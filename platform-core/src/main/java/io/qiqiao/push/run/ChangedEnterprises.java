package io.qiqiao.push.run;

import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.Stretch;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.push.turn.TurnHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Holds enterprises whose facts changed against the policies in force. That they changed is noted in the transaction that
 * changes them: a run that has passed them by then is in force by then, too, and is seen here.
 */
@Singleton
class ChangedEnterprises implements TurnHandler {

    private final PoliciesInForce policies;
    private final Changed changed;
    private final PushCalendar calendar;
    private final Clock clock;

    ChangedEnterprises(PoliciesInForce policies, Changed changed, PushCalendar calendar, Clock clock) {
        this.policies = policies;
        this.changed = changed;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "enterprise";
    }

    @Override
    public void handle(List<UUID> subjects) {
        policies.listActive(calendar.dayOf(clock.instant()))
                .forEach(policy -> changed.deliver(policy, new Stretch.Named(subjects)));
    }
}
