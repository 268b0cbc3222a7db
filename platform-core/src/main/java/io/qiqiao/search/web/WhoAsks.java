package io.qiqiao.search.web;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.search.Asker;
import io.qiqiao.search.PrivateRecords;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who asks in the present request: the member who is signed in, in the tenant whose door the request came through,
 * or anybody. No parameter of a request has a say in it.
 */
@Singleton
public final class WhoAsks {

    /** Roles that see all of their tenant's records; the others see their own party's. */
    private static final Set<Role> STAFF = Set.of(Role.OFFICER, Role.HEAD_STATION, Role.CENTRE, Role.STATION);

    private final @Nullable CurrentActor currentActor;
    private final @Nullable TenantDirectory tenants;

    WhoAsks(@Nullable CurrentActor currentActor, @Nullable TenantDirectory tenants) {
        this.currentActor = currentActor;
        this.tenants = tenants;
    }

    /** The present asker. */
    public Asker now() {
        return currentActor == null
                ? Asker.ANYBODY
                : currentActor.find().flatMap(this::member).orElse(Asker.ANYBODY);
    }

    private Optional<Asker> member(Actor actor) {
        TenantId tenant = actor.tenant();
        if (tenant == null || tenants == null || !isHere(tenant)) {
            return Optional.empty();
        }
        return tenants.find(tenant).map(Tenant::path).map(path -> new Asker.Member(tenant, path, sees(actor)));
    }

    /** A member of one tenant is anybody in another's portal. */
    private static boolean isHere(TenantId tenant) {
        return CurrentTenant.find().map(tenant::equals).orElse(true);
    }

    private static PrivateRecords sees(Actor actor) {
        if (STAFF.contains(actor.role())) {
            return PrivateRecords.ALL;
        }
        PartyRef party = actor.party();
        return new PrivateRecords.OfParty(party.kind() + ":" + party.id());
    }
}
