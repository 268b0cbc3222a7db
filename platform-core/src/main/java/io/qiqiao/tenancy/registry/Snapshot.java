package io.qiqiao.tenancy.registry;

import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry as it was at one moment: some thousands of tenants take a megabyte and are read in one go. */
record Snapshot(Instant at, List<Tenant> tenants, Map<TenantId, Tenant> byId, Map<String, TenantId> byDomain) {

    static final Snapshot NONE = new Snapshot(Instant.EPOCH, List.of(), Map.of(), Map.of());

    static Snapshot of(Instant at, List<TenantRow> rows, List<DomainRow> domains) {
        List<Tenant> tenants = rows.stream().map(TenantRow::tenant).toList();
        return new Snapshot(
                at,
                tenants,
                tenants.stream().collect(Collectors.toUnmodifiableMap(Tenant::id, Function.identity())),
                domains.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(DomainRow::host, domain -> TenantId.of(domain.tenant()))));
    }

    Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Tenant> findByDomain(String host) {
        return Optional.ofNullable(byDomain.get(host)).flatMap(this::find);
    }
}
