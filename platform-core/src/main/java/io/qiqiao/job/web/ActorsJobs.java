package io.qiqiao.job.web;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Role;
import io.qiqiao.job.Job;
import io.qiqiao.job.JobKind;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The jobs somebody may see: the staff of a tenant all of its jobs but those that are for who asked only, others those
 * they asked for; where no tenant is, an operator the platform's own.
 */
@Singleton
final class ActorsJobs {

    private final Jobs ofTenant;
    private final Jobs ofPlatform;
    private final CurrentActor actor;
    private final Audit audit;
    private final Set<String> personal;

    ActorsJobs(
            Jobs ofTenant,
            @Named("platform") Jobs ofPlatform,
            CurrentActor actor,
            Audit audit,
            List<JobKind<?>> kinds) {
        this.ofTenant = ofTenant;
        this.ofPlatform = ofPlatform;
        this.actor = actor;
        this.audit = audit;
        this.personal = kinds.stream()
                .filter(JobKind::isForItsRequesterOnly)
                .map(JobKind::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal not-found when there is none, or it is not for the actor to see */
    Job get(UUID id) {
        Job job = jobs().get(id);
        if (!sees(actor.get(), job)) {
            throw Refusal.notFound();
        }
        return job;
    }

    Slice<Job> list(@Nullable String after, int size) {
        Actor viewer = actor.get();
        Slice<Job> all = jobs().list(after, size);
        List<Job> seen = all.items().stream().filter(job -> sees(viewer, job)).toList();
        return new Slice<>(seen, all.next());
    }

    Job cancel(UUID id) {
        Job cancelled = jobs().cancel(get(id).id());
        audit.record(AuditEvent.of("job-cancellation").about(cancelled.kind(), id));
        return cancelled;
    }

    Job resume(UUID id) {
        Job resumed = jobs().resume(get(id).id());
        audit.record(AuditEvent.of("job-resumption").about(resumed.kind(), id));
        return resumed;
    }

    private Jobs jobs() {
        if (CurrentTenant.find().isPresent()) {
            return ofTenant;
        }
        if (actor.get().role() == Role.OPERATOR) {
            return ofPlatform;
        }
        throw Refusal.notFound();
    }

    private boolean sees(Actor viewer, Job job) {
        if (personal.contains(job.kind())) {
            return job.requestedBy().equals(viewer.account().toString());
        }
        return switch (viewer.role()) {
            case OPERATOR, OFFICER, HEAD_STATION, CENTRE, STATION -> true;
            case INSTITUTION, EXPERT, ENTERPRISE, BREAK_GLASS ->
                job.requestedBy().equals(viewer.account().toString());
        };
    }
}
