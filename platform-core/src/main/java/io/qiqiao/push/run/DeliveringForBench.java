package io.qiqiao.push.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.job.MeasuredRun;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Delivers a policy to the current tenant's enterprises as its job does, without the queue of jobs. */
@Singleton
@ForBench
public class DeliveringForBench {

    private final PoliciesInForce policies;
    private final Slicing slicing;
    private final Forgotten forgotten;
    private final Clock clock;

    DeliveringForBench(PoliciesInForce policies, Slicing slicing, Forgotten forgotten, Clock clock) {
        this.policies = policies;
        this.slicing = slicing;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /** Forgets that enterprises came: nobody works on that while something is measured. */
    public void forgetChanges() {
        forgotten.forget();
    }

    /**
     * Takes a policy into force and delivers it.
     *
     * @param each is called after each transaction
     * @return how many items were delivered
     */
    public long deliver(UUID policy, String eligibility, Runnable each) {
        policies.add(new PolicyInForce(
                policy,
                1,
                CurrentTenant.get().code(),
                "技术改造补助",
                "",
                null,
                eligibility,
                null,
                null,
                "",
                null,
                "active",
                null,
                clock.instant()));
        MeasuredRun<HereOrder> run = MeasuredRun.of(
                new HereOrder(policy, 1, Deed.PUBLISH, CurrentTenant.get().code()));
        HereStep step = slicing.begin(run);
        while (!step.ended()) {
            step = step.isAtTheEnd() ? slicing.end(run, step) : slicing.next(run, step);
            each.run();
        }
        return step.delivered();
    }

    /** What is noted of enterprises that came. */
    @JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
    interface Forgotten extends GenericRepository<RunRow, UUID> {

        @Query("delete from platform.push_turn")
        void forget();
    }
}
