package io.qiqiao.push.run;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.job.JobRun;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        Run run = new Run(
                new HereOrder(policy, 1, Deed.PUBLISH, CurrentTenant.get().code()));
        HereStep step = slicing.begin(run);
        while (!step.ended()) {
            step = step.isAtTheEnd() ? slicing.end(run, step) : slicing.next(run, step);
            each.run();
        }
        return step.delivered();
    }

    /** A run of which nobody keeps anything. */
    private record Run(HereOrder parameters) implements JobRun<HereOrder> {

        @Override
        public UUID id() {
            return parameters.policy();
        }

        @Override
        public Optional<TenantId> findTenant() {
            return CurrentTenant.find();
        }

        @Override
        public String requestedBy() {
            return "bench";
        }

        @Override
        public <C> Optional<C> findCheckpoint(Class<C> type) {
            return Optional.empty();
        }

        @Override
        public void saveCheckpoint(Object checkpoint) {}

        @Override
        public void progress(long done, @Nullable Long total, @Nullable String note) {}

        @Override
        public void stopIfCancelled() {}

        @Override
        public void report(Object report) {}
    }

    /** What is noted of enterprises that came. */
    @JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
    interface Forgotten extends GenericRepository<RunRow, UUID> {

        @Query("delete from platform.push_turn")
        void forget();
    }
}
