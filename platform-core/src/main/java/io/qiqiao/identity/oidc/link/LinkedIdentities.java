package io.qiqiao.identity.oidc.link;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.oidc.Identity;
import io.qiqiao.identity.oidc.Provider;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which account an identity belongs to: by its owner's own hand, or by the provider's rule. */
@Singleton
public final class LinkedIdentities {

    /** They link by hand only: what a provider says of an address must not open an office. */
    private static final Set<Role> OFFICES = Set.of(Role.OPERATOR, Role.OFFICER);

    private final LinkedRows rows;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Audit audit;
    private final Clock clock;

    LinkedIdentities(LinkedRows rows, Accounts accounts, Memberships memberships, Audit audit, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** The active account that the identity belongs to, linked now where the provider's rule says whose it is. */
    public Optional<Account> find(Identity identity, Provider provider) {
        Optional<LinkedRow> linked = rows.find(identity.issuer(), identity.subject());
        if (linked.isPresent()) {
            return accounts.find(linked.get().account()).filter(Account::active);
        }
        Optional<Account> theirs =
                byRule(identity, provider).filter(Account::active).filter(account -> !holdsOffice(account.id()));
        theirs.ifPresent(account -> link(identity, account.id()));
        return theirs;
    }

    /**
     * Links an identity to the account of whoever is signed in and has just shown it.
     *
     * @throws Refusal already-exists where it is another account's
     */
    public void link(Identity identity, UUID account) {
        LinkedRow row = new LinkedRow(Ids.next(), identity.issuer(), identity.subject(), account, clock.instant());
        rows.add(row);
        LinkedRow kept = rows.find(identity.issuer(), identity.subject()).orElse(row);
        if (!kept.account().equals(account)) {
            throw Refusal.of(ErrorCode.ALREADY_EXISTS, "identity.oidc.taken");
        }
        if (kept.id().equals(row.id())) {
            audit.record(
                    AuditEvent.of("identity-link").about("account", account).with("issuer", identity.issuer()));
        }
    }

    /** The issuers with which the account has an identity. */
    public Set<String> listIssuers(UUID account) {
        return rows.listOf(account).stream().map(LinkedRow::issuer).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes the account's identities with an issuer away; does nothing where there is none. */
    public void unlink(String issuer, UUID account) {
        if (rows.remove(issuer, account) > 0) {
            audit.record(
                    AuditEvent.of("identity-unlink").about("account", account).with("issuer", issuer));
        }
    }

    private Optional<Account> byRule(Identity identity, Provider provider) {
        return switch (provider.getLinkBy()) {
            case HAND -> Optional.empty();
            case EMAIL ->
                named(identity.verifiedEmail()).filter(found -> same(found.email(), identity.verifiedEmail()));
            case PHONE ->
                named(identity.verifiedPhone()).filter(found -> same(found.phone(), identity.verifiedPhone()));
        };
    }

    private Optional<Account> named(@Nullable String name) {
        return name == null ? Optional.empty() : accounts.findBySignInName(name);
    }

    private static boolean same(@Nullable String ours, @Nullable String theirs) {
        return ours != null && ours.equalsIgnoreCase(Objects.requireNonNullElse(theirs, ""));
    }

    private boolean holdsOffice(UUID account) {
        return memberships.listOf(account).stream()
                .filter(Membership::isActive)
                .anyMatch(membership -> OFFICES.contains(membership.role()));
    }
}
