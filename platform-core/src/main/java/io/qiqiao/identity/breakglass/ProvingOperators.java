package io.qiqiao.identity.breakglass;

import io.qiqiao.audit.AuditSource;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.SecondFactor;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;

/**
 * Asks an operator once more who they are: by the second factor, or by the password where they have none and need none,
 * as in a demonstration.
 */
@Singleton
class ProvingOperators {

    static final String CODE = "code";
    static final String PASSWORD = "password";

    private final SecondFactor factor;
    private final PasswordProof passwords;
    private final Attempts attempts;
    private final Accounts accounts;
    private final AuditSource source;

    ProvingOperators(
            SecondFactor factor, PasswordProof passwords, Attempts attempts, Accounts accounts, AuditSource source) {
        this.factor = factor;
        this.passwords = passwords;
        this.attempts = attempts;
        this.accounts = accounts;
        this.source = source;
    }

    String proof(UUID operator) {
        return factor.isEnrolled(operator) ? CODE : PASSWORD;
    }

    /** @throws Refusal as {@link BreakGlass#open} */
    void require(UUID operator, VisitRequest request) {
        if (factor.isEnrolled(operator)) {
            factor.prove(operator, request.code());
            return;
        }
        if (factor.isDemanded(Role.OPERATOR, null)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "breakglass.factor.needed");
        }
        byPassword(accounts.find(operator).orElseThrow(Refusal::notFound), request.password());
    }

    private void byPassword(Account operator, String password) {
        Attempt attempt = Attempt.of(
                passwords.subject(operator.login()),
                Objects.requireNonNullElse(source.origin().address(), ""));
        attempts.require(attempt);
        if (passwords.prove(operator.login(), password).isEmpty()) {
            attempts.failed(attempt);
            throw Refusal.invalid(PASSWORD, "breakglass.password.wrong");
        }
    }
}
