package io.qiqiao.registration.finish;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import io.qiqiao.identity.oidc.Identity;
import io.qiqiao.identity.oidc.link.LinkedIdentities;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.registration.Completion;
import io.qiqiao.registration.Contact;
import io.qiqiao.registration.Introduction;
import io.qiqiao.registration.Registration;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The account of somebody who registers: a new one, or the one that their contact has, whose password they must know.
 * Only who has proved the contact learns which it is.
 */
@Singleton
final class Persons {

    private final Accounts accounts;
    private final PasswordProof proof;
    private final Attempts attempts;
    private final LinkedIdentities identities;

    Persons(Accounts accounts, PasswordProof proof, Attempts attempts, LinkedIdentities identities) {
        this.accounts = accounts;
        this.proof = proof;
        this.attempts = attempts;
        this.identities = identities;
    }

    boolean isKnown(Contact contact) {
        return accounts.findBySignInName(contact.address()).isPresent();
    }

    /** @throws Refusal invalid-input on {@code name} or {@code password}; too-many-requests after too many failures */
    Account account(Registration registration, Completion completion) {
        Optional<Account> begun = Optional.ofNullable(registration.account()).flatMap(accounts::find);
        if (begun.isPresent()) {
            return begun.get();
        }
        String login = login(registration);
        boolean others = accounts.findBySignInName(registration.contact().address())
                .filter(account -> !account.login().equals(login))
                .isPresent();
        return others ? prove(registration.contact(), completion) : make(login, registration.contact(), completion);
    }

    /**
     * Links the identity by which they were sent to the account that was made for them, so that it signs them in from now on.
     * An account there was before is not linked: its password alone must not open another way to it.
     */
    void link(Registration registration, Account person) {
        Introduction introduction = registration.introduction();
        if (introduction != null && person.login().equals(login(registration))) {
            identities.link(
                    new Identity(introduction.issuer(), introduction.subject(), null, null, false), person.id());
        }
    }

    private Account make(String login, Contact contact, Completion completion) {
        String mail = contact.isMail() ? contact.address() : null;
        String phone = contact.isMail() ? null : contact.address();
        try {
            return accounts.ensure(new NewAccount(login, completion.name(), mail, phone, completion.password()));
        } catch (Refusal taken) {
            if (taken.code() != ErrorCode.ALREADY_EXISTS) {
                throw taken;
            }
            // Somebody made an account with this contact in the same moment.
            return prove(contact, completion);
        }
    }

    private Account prove(Contact contact, Completion completion) {
        Attempt attempt = Attempt.of(proof.subject(contact.address()), completion.address());
        attempts.require(attempt);
        Optional<Account> proved = proof.prove(contact.address(), completion.password());
        if (proved.isEmpty()) {
            attempts.failed(attempt);
            throw Refusal.invalid("password", "registration.password-of-account");
        }
        attempts.require(attempt);
        attempts.succeeded(attempt);
        return proved.get();
    }

    /** Always the same for the same registration, so that finishing twice makes nobody twice. */
    private static String login(Registration registration) {
        return "e-" + registration.id();
    }
}
