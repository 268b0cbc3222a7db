package io.qiqiao.admin.provisioning;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Invitations;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes persons the first officers of tenants. */
@Singleton
public class Administrators {

    private static final String FIELD = "administrator.";

    private final Accounts accounts;
    private final Memberships memberships;
    private final Invitations invitations;

    Administrators(Accounts accounts, Memberships memberships, Invitations invitations) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.invitations = invitations;
    }

    /**
     * The account of the person, made where they have none.
     *
     * @throws Refusal invalid-input naming fields below {@code administrator}
     */
    UUID ensure(TenantRequest.Administrator person) {
        try {
            return accounts.ensure(new NewAccount(
                            text(person.login()), text(person.name()), email(person), null, person.password()))
                    .id();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            throw Refusal.invalid(below(refusal.problems()));
        }
    }

    /** Makes the account an officer of the tenant, and invites whoever has no password yet to choose one. */
    public void appoint(UUID account, TenantId tenant) {
        memberships.grant(account, tenant, Role.OFFICER, PartyRef.BUREAU);
        if (accounts.find(account).filter(Account::hasPassword).isEmpty()) {
            invitations.invite(account, tenant);
        }
    }

    private static List<FieldProblem> below(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> new FieldProblem(FIELD + problem.field(), problem.messageKey(), problem.arguments()))
                .toList();
    }

    private static @Nullable String email(TenantRequest.Administrator person) {
        return text(person.email()).isEmpty() ? null : text(person.email());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
