package io.qiqiao.identity.signin;

import io.qiqiao.identity.Role;
import io.qiqiao.identity.SecondFactor;
import io.qiqiao.identity.factor.FactorDemands;
import io.qiqiao.identity.factor.FactorMethod;
import io.qiqiao.identity.factor.Factors;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proves the second factor of somebody who is signed in. */
@Singleton
final class ProvingAgain implements SecondFactor {

    /** Failures here hold up no sign-in, and nobody else. */
    private static final String WITHIN = "signed-in-";

    private final Factors factors;
    private final FactorDemands demands;
    private final Attempts attempts;

    ProvingAgain(Factors factors, FactorDemands demands, Attempts attempts) {
        this.factors = factors;
        this.demands = demands;
        this.attempts = attempts;
    }

    @Override
    public boolean isEnrolled(UUID account) {
        return factors.isEnrolled(account);
    }

    @Override
    public boolean isDemanded(Role role, @Nullable TenantId tenant) {
        return demands.isDemanded(role, tenant);
    }

    @Override
    public void prove(UUID account, String code) {
        Attempt attempt = within(account);
        attempts.require(attempt);
        if (!factors.prove(account, FactorMethod.TOTP, code) && !factors.prove(account, FactorMethod.RECOVERY, code)) {
            attempts.failed(attempt);
            throw Factors.wrongCode();
        }
        attempts.require(attempt);
    }

    static Attempt within(UUID account) {
        return Attempt.of(WITHIN + account, WITHIN + account);
    }
}
