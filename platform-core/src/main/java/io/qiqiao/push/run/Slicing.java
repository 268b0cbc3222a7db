package io.qiqiao.push.run;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.job.JobRun;
import io.qiqiao.push.delivery.Audience;
import io.qiqiao.push.delivery.Delivering;
import io.qiqiao.push.delivery.EnterpriseSlices;
import io.qiqiao.push.delivery.Looked;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.PolicyWords;
import io.qiqiao.push.delivery.Stretch;
import io.qiqiao.push.rule.PushConfiguration;
import io.qiqiao.push.turn.TakingTurns;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The transactions of which the job of one tenant is made. */
@Singleton
class Slicing {

    private final EnterpriseSlices slices;
    private final PoliciesInForce policies;
    private final Delivering delivering;
    private final Audience audience;
    private final PolicyWords words;
    private final Subscribed subscribed;
    private final TellingReach telling;
    private final TakingTurns turns;
    private final PushConfiguration configuration;

    Slicing(
            EnterpriseSlices slices,
            PoliciesInForce policies,
            Delivering delivering,
            Audience audience,
            PolicyWords words,
            Subscribed subscribed,
            TellingReach telling,
            TakingTurns turns,
            PushConfiguration configuration) {
        this.slices = slices;
        this.policies = policies;
        this.delivering = delivering;
        this.audience = audience;
        this.words = words;
        this.subscribed = subscribed;
        this.telling = telling;
        this.turns = turns;
        this.configuration = configuration;
    }

    @Transactional
    HereStep begin(JobRun<HereOrder> run) {
        HereStep step = HereStep.begin(slices.count());
        run.saveCheckpoint(step);
        return step;
    }

    /** The slice behind the last. */
    @Transactional
    HereStep next(JobRun<HereOrder> run, HereStep before) {
        HereOrder order = run.parameters();
        UUID upTo = slices.findEnd(before.after(), configuration.getSlice()).orElse(EnterpriseSlices.LAST);
        Stretch.Slice slice = new Stretch.Slice(before.after(), upTo);
        HereStep after = order.deed() == Deed.RECALL ? recall(order, before, slice) : publish(order, before, slice);
        run.saveCheckpoint(after);
        return after;
    }

    private HereStep publish(HereOrder order, HereStep before, Stretch.Slice slice) {
        Optional<PolicyInForce> held = policies.hold(order.policy(), order.version());
        if (held.isEmpty()) {
            // A later version has come: its own job does the rest.
            return before.further(EnterpriseSlices.LAST, 0, 0, 0, 0);
        }
        PolicyInForce policy = held.get();
        Looked looked = audience.of(policy)
                .map(condition -> delivering.deliver(policy, condition, slice, words.of(policy), null))
                .orElse(new Looked(0, 0, 0, 0, java.util.List.of()));
        looked.dueAt().forEach(due -> turns.add("dispatch", null, due));
        if (policy.corrects() != null && audience.isStructured(policy)) {
            callBack(order, slice, "push.item.outgrown");
        }
        return before.further(slice.upTo(), looked.all(), looked.yes(), looked.unknown(), looked.delivered());
    }

    private HereStep recall(HereOrder order, HereStep before, Stretch.Slice slice) {
        long gone = callBack(order, slice, "push.item.recalled");
        long looked = Math.min(configuration.getSlice(), before.total() - before.looked());
        return before.further(slice.upTo(), looked, 0, 0, gone);
    }

    private long callBack(HereOrder order, Stretch.Slice slice, String why) {
        return delivering.callBack(order.policy(), order.version(), slice, words.recalled(), words.text(why));
    }

    /** What remains when all enterprises were looked at: subscribers, and the issuer's reach. */
    @Transactional
    HereStep end(JobRun<HereOrder> run, HereStep before) {
        HereOrder order = run.parameters();
        HereStep after = before.end();
        if (order.deed() == Deed.PUBLISH) {
            policies.hold(order.policy(), order.version()).ifPresent(policy -> {
                subscribed.deliver(policy);
                if (policy.corrects() != null && !audience.isStructured(policy)) {
                    callBack(
                            order,
                            new Stretch.Slice(EnterpriseSlices.FIRST, EnterpriseSlices.LAST),
                            "push.item.outgrown");
                }
            });
        }
        telling.ended(order, after);
        run.saveCheckpoint(after);
        return after;
    }
}
