package io.qiqiao.push.run;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.job.JobRun;
import io.qiqiao.push.delivery.Audience;
import io.qiqiao.push.delivery.EnterpriseSlices;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.delivery.Stretch;
import io.qiqiao.push.rule.PushConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The transactions of which the job of a new day is made. */
@Singleton
class SlicingTheDay {

    private final EnterpriseSlices slices;
    private final PoliciesInForce policies;
    private final Audience audience;
    private final Changed changed;
    private final PushConfiguration configuration;

    SlicingTheDay(
            EnterpriseSlices slices,
            PoliciesInForce policies,
            Audience audience,
            Changed changed,
            PushConfiguration configuration) {
        this.slices = slices;
        this.policies = policies;
        this.audience = audience;
        this.changed = changed;
        this.configuration = configuration;
    }

    @Transactional
    DayStep begin(JobRun<DayOrder> run) {
        List<UUID> ofTheDay = policies.listActive(run.parameters().day()).stream()
                .filter(audience::isDecidedByTheDay)
                .map(PolicyInForce::policy)
                .toList();
        DayStep step = DayStep.begin(ofTheDay, slices.count());
        run.saveCheckpoint(step);
        return step;
    }

    /** The next slice of the first policy that is left; one that is out of force by now is passed over. */
    @Transactional
    DayStep next(JobRun<DayOrder> run, DayStep before) {
        UUID upTo = slices.findEnd(before.after(), configuration.getSlice()).orElse(EnterpriseSlices.LAST);
        Stretch.Slice slice = new Stretch.Slice(before.after(), upTo);
        DayStep after = policies.findActive(before.left().getFirst())
                .flatMap(policy -> changed.deliver(policy, slice))
                .map(looked -> before.further(upTo, looked.all(), looked.delivered()))
                .orElseGet(() -> before.further(EnterpriseSlices.LAST, 0, 0));
        run.saveCheckpoint(after);
        return after;
    }
}
