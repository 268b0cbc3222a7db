package io.qiqiao.push.run;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.exchange.Exchange;
import io.qiqiao.job.JobRun;
import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.history.History;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.publication.Visibility;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Tells the tenants of the issuing subtree what to do, the issuer itself among them; each telling is in one transaction. */
@Singleton
class Announcing {

    private final Exchange exchange;
    private final Accepting accepting;
    private final Halting halting;
    private final TenantDirectory tenants;
    private final ReachRows reach;
    private final Listings listings;
    private final PolicyKind kind;
    private final History history;
    private final PoliciesInForce policies;
    private final Clock clock;

    Announcing(
            Exchange exchange,
            Accepting accepting,
            Halting halting,
            TenantDirectory tenants,
            ReachRows reach,
            Listings listings,
            PolicyKind kind,
            History history,
            PoliciesInForce policies,
            Clock clock) {
        this.exchange = exchange;
        this.accepting = accepting;
        this.halting = halting;
        this.tenants = tenants;
        this.reach = reach;
        this.listings = listings;
        this.kind = kind;
        this.history = history;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    PushStep begin(JobRun<PushOrder> run) {
        PushStep step = PushStep.begin(clock.instant());
        run.saveCheckpoint(step);
        return step;
    }

    /** @param indexed whether the index has it */
    @Transactional
    void announce(JobRun<PushOrder> run, PushStep step, boolean indexed) {
        PushOrder order = run.parameters();
        Listing policy = listings.get(kind, order.policy());
        Announcement announcement =
                new Announcement(order.policy(), order.version(), order.deed(), changed(order, policy));
        TenantId own = CurrentTenant.get();
        take(order, own);
        if (order.deed() == Deed.RECALL || policy.reach() != Visibility.PRIVATE) {
            listBelow().forEach(tenant -> {
                take(order, tenant);
                exchange.sendAbout(order.policy(), tenant, Announcement.TOPIC, announcement);
            });
        } else if (policies.lastVersion(order.policy()) > 0) {
            // From now on it is its own tenant's alone: where it had reached, it is called back.
            Announcement back = new Announcement(order.policy(), order.version(), Deed.RECALL, List.of());
            listBelow().forEach(tenant -> exchange.sendAbout(order.policy(), tenant, Announcement.TOPIC, back));
        }
        if (!accepting.accept(own, announcement).work()) {
            reach.end(order.policy(), order.version(), order.deed().code(), own.code(), "overtaken", clock.instant());
        }
        run.saveCheckpoint(step.announced(indexed));
    }

    private void take(PushOrder order, TenantId tenant) {
        reach.addTenant(order.policy(), order.version(), order.deed().code(), tenant.code(), clock.instant());
    }

    private List<String> changed(PushOrder order, Listing policy) {
        long before = policies.lastVersion(order.policy());
        return before == 0 || order.deed() == Deed.RECALL || before >= order.version()
                ? List.of()
                : history.compare(policy, order.version(), before).fields().stream()
                        .map(FieldChange::field)
                        .map(field -> field.name())
                        .toList();
    }

    /** Tells all to stop, in the transaction that notes it. */
    @Transactional
    void halt(JobRun<PushOrder> run, PushStep step) {
        tell(run.parameters(), false);
        run.saveCheckpoint(step.halted(true));
    }

    /** Tells all to go on, in the transaction that notes it. */
    @Transactional
    void goOn(JobRun<PushOrder> run, PushStep step) {
        tell(run.parameters(), true);
        run.saveCheckpoint(step.halted(false));
    }

    private void tell(PushOrder order, boolean goOn) {
        Halt halt = new Halt(order.policy(), order.version(), goOn);
        TenantId own = CurrentTenant.get();
        for (String code :
                reach.listTold(order.policy(), order.version(), order.deed().code())) {
            if (own.code().equals(code)) {
                halting.halt(halt);
            } else {
                exchange.sendAbout(order.policy(), TenantId.of(code), Halt.TOPIC, halt);
            }
        }
    }

    /** All below, at any distance; one that is suspended gets it when it is back. */
    private Stream<TenantId> listBelow() {
        Tenant own = tenants.find(CurrentTenant.get()).orElseThrow();
        return tenants.list().stream()
                .filter(own::isAbove)
                .filter(tenant -> tenant.state() != Tenant.State.PROVISIONING)
                .map(Tenant::id);
    }
}
