package io.qiqiao.push.run;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.job.Jobs;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.ListingStored;
import io.qiqiao.library.policy.PolicyKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a run in the transaction that publishes, corrects or withdraws a policy: none is lost, none comes too early. */
@Singleton
class RequestingRuns {

    private final Jobs jobs;
    private final RunRows runs;
    private final ContentJson json;
    private final Clock clock;

    RequestingRuns(Jobs jobs, RunRows runs, ContentJson json, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(ListingStored stored) {
        Listing after = stored.after();
        if (after.kind().equals(PolicyKind.NAME)) {
            findDeed(stored.before(), after).ifPresent(deed -> request(after, deed));
        }
    }

    private void request(Listing policy, Deed deed) {
        var job = jobs.request(PushJob.NAME, new PushOrder(policy.id(), policy.version(), deed), policy.changedBy());
        runs.add(job, policy.id(), policy.version(), deed.code(), clock.instant());
    }

    private Optional<Deed> findDeed(@Nullable Listing before, Listing after) {
        boolean was = before != null && before.standing() == ListingState.PUBLISHED;
        if (after.standing() != ListingState.PUBLISHED) {
            return was ? Optional.of(Deed.RECALL) : Optional.empty();
        }
        return before == null || !was || differ(before, after) ? Optional.of(Deed.PUBLISH) : Optional.empty();
    }

    /** Whether anybody is to be told: of what it says, or because others may see it now. */
    private boolean differ(Listing before, Listing after) {
        return before.isShared() != after.isShared()
                || !json.fields(before.content()).equals(json.fields(after.content()));
    }
}
