package io.qiqiao.matching.work;

import io.qiqiao.matching.life.Match;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at changes together. Open demands are looked at anew: a demand's own change concerns that demand, an enterprise's
 * its demands, and services that came or changed the open demands of all tenants. Doing it twice changes nothing.
 */
@Singleton
class LookingAtChanges {

    private final Proposing proposing;
    private final OpenDemands open;
    private final TenantDirectory tenants;

    LookingAtChanges(Proposing proposing, OpenDemands open, TenantDirectory tenants) {
        this.proposing = proposing;
        this.open = open;
        this.tenants = tenants;
    }

    void look(List<PostedChange> changes) {
        changes.stream().collect(Collectors.groupingBy(PostedChange::tenant)).forEach(this::ofOneTenant);
        if (changes.stream().anyMatch(change -> change.is(PostedChange.SUPPLY))) {
            tenants.list().stream()
                    .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                    .forEach(tenant -> CurrentTenant.run(tenant.id(), this::ofAllDemands));
        }
    }

    private void ofOneTenant(String tenant, List<PostedChange> changes) {
        CurrentTenant.run(TenantId.of(tenant), () -> {
            Set<UUID> demands = changes.stream()
                    .flatMap(change -> switch (change.cause()) {
                        case PostedChange.DEMAND -> Stream.of(change.record());
                        case PostedChange.ENTERPRISE ->
                            open.list(change.record().toString()).stream();
                        default -> Stream.empty();
                    })
                    .collect(Collectors.toSet());
            demands.forEach(demand -> proposing.propose(demand, Match.ENGINE));
        });
    }

    private void ofAllDemands() {
        open.list(null).forEach(demand -> proposing.propose(demand, Match.REVERSE));
    }
}
