package io.qiqiao.tenancy.registry;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the registry of tenants. Whoever calls has checked that it may be; each deed may be repeated and then changes
 * nothing. This process's directory knows of it at once, others after some seconds.
 */
@Singleton
public class Registry {

    private static final String PLACEMENT = "main";

    private final TenantRows rows;
    private final DomainRows domains;
    private final RegisteredTenants directory;
    private final Clock clock;

    Registry(TenantRows rows, DomainRows domains, RegisteredTenants directory, Clock clock) {
        this.rows = rows;
        this.domains = domains;
        this.directory = directory;
        this.clock = clock;
    }

    /** The tenant as it stands now, past every cache. */
    public Optional<Tenant> find(TenantId id) {
        return rows.findById(id.code()).map(TenantRow::tenant);
    }

    /** The tenant whose own host name this is, past every cache. */
    public Optional<TenantId> findByDomain(String host) {
        return domains.findById(host).map(domain -> TenantId.of(domain.tenant()));
    }

    /** A tenant's own host names. */
    public List<String> listDomains(TenantId id) {
        return domains.listByHost().stream()
                .filter(domain -> domain.tenant().equals(id.code()))
                .map(DomainRow::host)
                .toList();
    }

    /** How far all tenants' schemas have come, by path. */
    public List<SchemaState> listSchemaStates() {
        return rows.listByPath().stream()
                .map(row -> new SchemaState(row.tenant(), row.schemaVersion(), row.quarantine(), row.quarantinedAt()))
                .toList();
    }

    /**
     * Enters a tenant whose area is known, as being provisioned, with its domains; answers with the one that is there
     * when it is there already.
     *
     * @throws Refusal already-exists when a domain is another tenant's
     */
    @Transactional("control")
    public Tenant register(Registration registration) {
        String path = pathOf(registration.parent()) + registration.id() + "/";
        rows.add(row(registration, path));
        registration.domains().forEach(host -> addDomain(registration.id(), host));
        directory.forget();
        return get(registration.id());
    }

    /** Gives the placement its copy of the tenant, by which its role is known there. */
    @Transactional("control")
    public void copyToPlacement(TenantId id) {
        Tenant tenant = get(id);
        rows.copy(id.code(), id.schema(), tenant.path(), tenant.name(), TenantRow.written(tenant.state()));
    }

    /** Lets the tenant enter another state, in the placement's copy too. */
    @Transactional("control")
    public void enter(TenantId id, Tenant.State state) {
        rows.enter(id.code(), TenantRow.written(state), clock.instant());
        copyToPlacement(id);
        directory.forget();
    }

    @Transactional("control")
    public void rename(TenantId id, String name, String portalName) {
        rows.rename(id.code(), name, portalName, clock.instant());
        copyToPlacement(id);
        directory.forget();
    }

    /** Notes that the tenant's schema is at {@code version}; a quarantine ends with it. */
    public void reach(TenantId id, String version) {
        rows.reach(id.code(), version);
    }

    /** Notes why the tenant's schema could not be brought further. */
    public void quarantine(TenantId id, String problem) {
        rows.quarantine(id.code(), problem, clock.instant());
    }

    /** Lets this process's directory read the registry anew: for whoever wrote in a transaction of their own. */
    public void renew() {
        directory.forget();
    }

    private Tenant get(TenantId id) {
        return find(id).orElseThrow(() -> Refusal.of(ErrorCode.TENANT_UNKNOWN, "error.tenant-unknown", id.code()));
    }

    private String pathOf(@Nullable TenantId parent) {
        return parent == null ? "/" : get(parent).path();
    }

    private void addDomain(TenantId id, String host) {
        domains.add(host, id.code());
        Optional<TenantId> holder = findByDomain(host);
        if (holder.isPresent() && !holder.get().equals(id)) {
            throw Refusal.of(
                    ErrorCode.ALREADY_EXISTS,
                    "tenancy.domain.taken",
                    host,
                    holder.get().code());
        }
    }

    private TenantRow row(Registration registration, String path) {
        Instant now = clock.instant();
        TenantId parent = registration.parent();
        return new TenantRow(
                registration.id().code(),
                registration.name(),
                registration.portalName(),
                parent == null ? null : parent.code(),
                path,
                TenantRow.written(Tenant.State.PROVISIONING),
                PLACEMENT,
                null,
                now,
                now,
                null,
                null);
    }
}
