package io.qiqiao.identity.account;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.Ids;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships as the control data keeps them. */
@Singleton
final class StoredMemberships implements Memberships, Operators {

    private final MembershipRepository rows;
    private final Clock clock;

    StoredMemberships(MembershipRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Membership grant(UUID account, TenantId tenant, Role role, PartyRef party) {
        if (role == Role.OPERATOR) {
            throw new IllegalArgumentException("an operator is no member of a tenant");
        }
        return put(account, tenant.code(), role, party);
    }

    @Override
    public Membership grantOperator(UUID account) {
        return put(account, null, Role.OPERATOR, PLATFORM);
    }

    @Override
    public void withdraw(UUID membership) {
        rows.withdraw(membership, clock.instant());
    }

    @Override
    public List<Membership> listOf(UUID account) {
        Instant now = clock.instant();
        return rows.listOf(account).stream().map(row -> row.membership(now)).toList();
    }

    @Override
    public List<Membership> listIn(TenantId tenant) {
        Instant now = clock.instant();
        return rows.listIn(tenant.code()).stream()
                .map(row -> row.membership(now))
                .toList();
    }

    @Override
    public List<Membership> listActing(TenantId tenant, Collection<UUID> accounts) {
        Instant now = clock.instant();
        return accounts.isEmpty()
                ? List.of()
                : rows.listActing(tenant.code(), accounts).stream()
                        .map(row -> row.membership(now))
                        .filter(Membership::isActive)
                        .toList();
    }

    @Override
    public boolean anyOperator() {
        return rows.countOperators() > 0;
    }

    private Membership put(UUID account, @Nullable String tenant, Role role, PartyRef party) {
        Instant now = clock.instant();
        rows.put(new MembershipRow(
                Ids.next(), account, tenant, role.code(), party.kind(), party.id(), "active", now, now, null));
        return rows.findSame(
                        account,
                        Objects.requireNonNullElse(tenant, ""),
                        role.code(),
                        party.kind(),
                        Objects.requireNonNullElse(party.id(), ""))
                .orElseThrow()
                .membership(now);
    }
}
