package io.qiqiao.tenancy.registry;

import io.qiqiao.tenancy.TenancyConfiguration;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Answers from a {@link Snapshot} of the registry, which is taken anew after some seconds or when told to. */
@Singleton
final class RegisteredTenants implements TenantDirectory {

    private final TenantRows rows;
    private final DomainRows domains;
    private final Clock clock;
    private final Duration age;
    private final String suffix;
    /** One reader at a time asks the database; the others wait for what it brings. */
    private final ReentrantLock reading = new ReentrantLock();

    private volatile Snapshot snapshot = Snapshot.NONE;

    RegisteredTenants(TenantRows rows, DomainRows domains, Clock clock, TenancyConfiguration configuration) {
        this.rows = rows;
        this.domains = domains;
        this.clock = clock;
        this.age = configuration.getDirectoryAge();
        this.suffix = "." + configuration.getDomain().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return fresh().find(id);
    }

    @Override
    public Optional<Tenant> findByHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        Optional<Tenant> byDomain = fresh().findByDomain(name);
        return byDomain.isPresent() || !name.endsWith(suffix)
                ? byDomain
                : TenantId.find(name.substring(0, name.length() - suffix.length()))
                        .flatMap(this::find);
    }

    @Override
    public List<Tenant> list() {
        return fresh().tenants();
    }

    @Override
    public List<Tenant> listBelow(TenantId id) {
        return fresh().tenants().stream()
                .filter(tenant -> id.equals(tenant.parent()))
                .toList();
    }

    /** Forgets what it knows: the next answer comes from the database. */
    void forget() {
        snapshot = Snapshot.NONE;
    }

    private Snapshot fresh() {
        Snapshot present = snapshot;
        if (isFresh(present)) {
            return present;
        }
        reading.lock();
        try {
            if (!isFresh(snapshot)) {
                Instant at = clock.instant();
                snapshot = Snapshot.of(at, rows.listByPath(), domains.listByHost());
            }
            return snapshot;
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Snapshot taken) {
        return Duration.between(taken.at(), clock.instant()).compareTo(age) <= 0;
    }
}
