package io.qiqiao.admin.demo;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes the people of the demo members of its tenants. */
@Singleton
final class DemoPeople {

    private final Accounts accounts;
    private final Memberships memberships;
    private final Listings listings;

    DemoPeople(Accounts accounts, Memberships memberships, Listings listings) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.listings = listings;
    }

    void makeAll(List<DemoAccount> people, String password) {
        people.forEach(person -> make(person, password));
    }

    private void make(DemoAccount person, String password) {
        TenantId tenant = TenantId.of(person.tenant());
        Role role = Role.find(person.role()).orElseThrow();
        Account account =
                accounts.ensure(new NewAccount(person.login(), person.name(), person.email(), null, password));
        memberships.grant(account.id(), tenant, role, party(tenant, role, person.party()));
    }

    /** The staff of the network act for the tenant, others for their own record. */
    private PartyRef party(TenantId tenant, Role role, DemoAccount.Party party) {
        String externalId = party.externalId();
        boolean own = role == Role.INSTITUTION || role == Role.ENTERPRISE;
        if (!own || externalId == null) {
            return role == Role.OFFICER ? PartyRef.BUREAU : new PartyRef(role.code(), null);
        }
        Optional<Listing> record =
                CurrentTenant.call(tenant, () -> listings.findByExternalId(party.kind(), externalId));
        return new PartyRef(
                party.kind(), record.map(found -> found.id().toString()).orElseThrow());
    }
}
