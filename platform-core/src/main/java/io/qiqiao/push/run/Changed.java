package io.qiqiao.push.run;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.push.delivery.Audience;
import io.qiqiao.push.delivery.Delivering;
import io.qiqiao.push.delivery.Looked;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.PolicyWords;
import io.qiqiao.push.delivery.PushedItems;
import io.qiqiao.push.delivery.Stretch;
import io.qiqiao.push.rule.PushConfiguration;
import io.qiqiao.push.turn.TakingTurns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Holds enterprises that changed, or for whom the time has come, against one policy in force. */
@Singleton
class Changed {

    private final PoliciesInForce policies;
    private final Audience audience;
    private final Delivering delivering;
    private final PolicyWords words;
    private final TakingTurns turns;
    private final PushConfiguration configuration;
    private final Clock clock;

    Changed(
            PoliciesInForce policies,
            Audience audience,
            Delivering delivering,
            PolicyWords words,
            TakingTurns turns,
            PushConfiguration configuration,
            Clock clock) {
        this.policies = policies;
        this.audience = audience;
        this.delivering = delivering;
        this.words = words;
        this.turns = turns;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * One policy in one transaction, in which nobody takes it out of force.
     *
     * @return what came of it; empty where it is out of force, or says nobody who qualifies
     */
    @Transactional
    Optional<Looked> deliver(PolicyInForce listed, Stretch stretch) {
        return policies.hold(listed.policy(), listed.version()).flatMap(policy -> {
            Optional<Looked> looked = audience.of(policy)
                    .map(condition -> delivering.deliver(policy, condition, stretch, words.of(policy), null));
            looked.filter(some -> some.delivered() > 0).ifPresent(some -> tell(policy, some));
            return looked;
        });
    }

    private void tell(PolicyInForce policy, Looked looked) {
        looked.dueAt().forEach(due -> turns.add("dispatch", null, due));
        if (policies.wantReach(policy.policy(), policy.version()) == 1) {
            turns.add(PushedItems.REACH, policy.policy(), clock.instant().plus(configuration.getReachDelay()));
        }
    }
}
