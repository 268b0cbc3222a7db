package io.qiqiao.push.run;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.FollowingJobs;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.policy.PolicyKind;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The runs of the current tenant's policies: their jobs, and whom they reached. */
@Singleton
public class Runs implements FollowingJobs {

    private final RunRows runs;
    private final ReachRows rows;

    Runs(RunRows runs, ReachRows rows) {
        this.runs = runs;
        this.rows = rows;
    }

    @Override
    public Optional<UUID> findJob(Listing written) {
        return written.kind().equals(PolicyKind.NAME)
                ? runs.findLatest(written.id()).map(RunRow::job)
                : Optional.empty();
    }

    /** Whether the policy was ever pushed. */
    public boolean has(UUID policy) {
        return runs.findLatest(policy).isPresent();
    }

    /** @throws Refusal not-found when the tenant never pushed it */
    public Reach getReach(UUID policy) {
        RunRow latest = runs.findLatest(policy).orElseThrow(Refusal::notFound);
        RunRow published = runs.findLatestPublication(policy).orElse(latest);
        return new Reach(
                policy,
                published.version(),
                latest.job(),
                rows.listTenants(policy, latest.version(), latest.deed()),
                rows.listReach(policy, published.version()));
    }
}
