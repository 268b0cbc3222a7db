package io.qiqiao.push.run;

import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops the job of the current tenant, or lets it go on, when the issuer's run was cancelled or resumed. */
@Singleton
class Halting implements TopicHandler<Halt> {

    private final PoliciesInForce policies;
    private final Jobs jobs;
    private final TenantDirectory tenants;

    Halting(PoliciesInForce policies, Jobs jobs, TenantDirectory tenants) {
        this.policies = policies;
        this.jobs = jobs;
        this.tenants = tenants;
    }

    @Override
    public String topic() {
        return Halt.TOPIC;
    }

    @Override
    public Class<Halt> bodyType() {
        return Halt.class;
    }

    @Override
    public boolean waitsForSuspended() {
        return true;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, Halt told) {
        AnnouncedHere.requireAbove(tenants, delivery.sender());
        halt(told);
        return null;
    }

    void halt(Halt told) {
        policies.find(told.policy(), told.version())
                .map(policy -> policy.job())
                .ifPresent(job -> turn(job, told.goOn()));
    }

    private void turn(UUID id, boolean goOn) {
        Job job = jobs.get(id);
        boolean stopped = job.state() == Job.State.CANCELLED || job.state() == Job.State.FAILED;
        if (goOn && stopped) {
            jobs.resume(id);
        } else if (!goOn && !job.isOver()) {
            jobs.cancel(id);
        }
    }
}
