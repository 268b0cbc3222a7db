package io.qiqiao.audit.desk;

import io.qiqiao.audit.AuditEntry;
import io.qiqiao.audit.Pseudonyms;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Memberships;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells who stands behind pseudonyms, to those who may know: a tenant knows its own members by name, whoever comes from
 * elsewhere by the pseudonym only.
 */
@Singleton
class Persons {

    private final Pseudonyms pseudonyms;
    private final Accounts accounts;
    private final Memberships memberships;

    Persons(Pseudonyms pseudonyms, Accounts accounts, Memberships memberships) {
        this.pseudonyms = pseudonyms;
        this.accounts = accounts;
        this.memberships = memberships;
    }

    /** The names of those who are known here, by pseudonym. */
    Map<String, String> names(List<AuditEntry> entries) {
        Set<String> found = entries.stream()
                .map(AuditEntry::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        pseudonyms
                .accounts(found)
                .forEach((pseudonym, account) -> accounts.find(account)
                        .filter(person -> isOfHere(person.id()))
                        .map(Account::name)
                        .ifPresent(name -> names.put(pseudonym, name)));
        return names;
    }

    /** The pseudonym of somebody known here, by what they sign in with. */
    Optional<String> findPseudonym(String signInName) {
        return accounts.findBySignInName(signInName)
                .map(Account::id)
                .filter(this::isOfHere)
                .map(pseudonyms::of);
    }

    private boolean isOfHere(UUID account) {
        @Nullable TenantId here = CurrentTenant.find().orElse(null);
        return memberships.listOf(account).stream().anyMatch(membership -> Objects.equals(membership.tenant(), here));
    }
}
