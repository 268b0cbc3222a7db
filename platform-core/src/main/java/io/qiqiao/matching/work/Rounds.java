package io.qiqiao.matching.work;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.demand.MovingDemands;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.matching.RuleSets;
import io.qiqiao.matching.life.Reminding;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time brings about: providers that did not answer are reminded and passed over, demands whose time is over expire.
 * Going round twice changes nothing.
 */
@Singleton
public class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Editor TIME = new Editor("matching", PartyRef.BUREAU);

    private final Reminding reminding;
    private final OpenDemands open;
    private final MovingDemands moving;
    private final RuleSets ruleSets;
    private final TenantDirectory tenants;
    private final Clock clock;

    Rounds(
            Reminding reminding,
            OpenDemands open,
            MovingDemands moving,
            RuleSets ruleSets,
            TenantDirectory tenants,
            Clock clock) {
        this.reminding = reminding;
        this.open = open;
        this.moving = moving;
        this.ruleSets = ruleSets;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Goes round all tenants; one in which it fails keeps no other waiting. */
    public void go() {
        tenants.list().stream()
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .forEach(tenant -> {
                    try {
                        CurrentTenant.run(tenant.id(), this::here);
                    } catch (RuntimeException broken) {
                        LOG.warn("the round of tenant {} failed; it is made again", tenant.id(), broken);
                    }
                });
    }

    /** The round of the current tenant. */
    public void here() {
        reminding.listOverdue().forEach(reminding::see);
        Duration openFor = Duration.ofDays(ruleSets.current().limit("demand-open-days"));
        open.listOver(ruleSets.today().toString(), clock.instant().minus(openFor))
                .forEach(demand -> moving.move(demand, "expired", TIME));
    }
}
