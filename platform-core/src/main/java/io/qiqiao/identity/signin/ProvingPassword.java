package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;

/** Asks somebody who is signed in for their password once more, before what must not be done at a desk left alone. */
@Singleton
public final class ProvingPassword {

    private final PasswordProof proof;
    private final Attempts attempts;

    ProvingPassword(PasswordProof proof, Attempts attempts) {
        this.proof = proof;
        this.attempts = attempts;
    }

    /**
     * Requires the account's password.
     *
     * @param field the field it was typed in
     * @throws Refusal invalid-input on {@code field}; too-many-requests when too many were wrong of late
     */
    public void require(Account account, String field, String password) {
        Attempt attempt = ProvingAgain.within(account.id());
        attempts.require(attempt);
        if (proof.prove(account.login(), password)
                .filter(found -> found.id().equals(account.id()))
                .isEmpty()) {
            attempts.failed(attempt);
            throw Refusal.invalid(field, "identity.password.wrong");
        }
        attempts.require(attempt);
    }
}
