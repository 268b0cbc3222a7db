package io.qiqiao.identity.signin;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.factor.Enrolment;
import io.qiqiao.identity.factor.FactorMethod;
import io.qiqiao.identity.factor.Factors;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** The step of a sign-in in which the second factor is proved, or enrolled where it must be and is not yet. */
@Singleton
public final class ProvingFactor {

    private final Factors factors;
    private final Challenges challenges;
    private final Reach reach;
    private final Attempts attempts;
    private final NextStep next;
    private final Sessions sessions;
    private final SignInTrail trail;

    ProvingFactor(
            Factors factors,
            Challenges challenges,
            Reach reach,
            Attempts attempts,
            NextStep next,
            Sessions sessions,
            SignInTrail trail) {
        this.factors = factors;
        this.challenges = challenges;
        this.reach = reach;
        this.attempts = attempts;
        this.next = next;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Proves the factor, or ends its enrolment by the authenticator's first code.
     *
     * @throws Refusal invalid-input on {@code code}; not-signed-in when the challenge is over; too-many-requests
     */
    public SignInStep prove(String challenge, FactorMethod method, String code, Door door) {
        Challenge open = challenges.get(challenge, door.host());
        Membership membership = reach.chosen(open);
        Attempt attempt = Attempt.of(open.account().id().toString(), door.address());
        attempts.require(attempt);
        challenges.tried(open);
        if (!factors.isEnrolled(open.account().id())) {
            return enrolled(open, membership, code, door);
        }
        if (!factors.prove(open.account().id(), method, code)) {
            attempts.failed(attempt);
            trail.refused(open.account().id(), "factor");
            throw Factors.wrongCode();
        }
        attempts.require(attempt);
        return next.proved(open, membership, door, List.of());
    }

    /** What the authenticator is to be given; see {@link Factors#enrol}. */
    public Enrolment enrol(String challenge, Door door) {
        return factors.enrol(challenges.get(challenge, door.host()).account());
    }

    /** The same shown again to who has its secret. */
    public Enrolment enrolAgain(String challenge, String secret, Door door) {
        return factors.enrolAgain(challenges.get(challenge, door.host()).account(), secret);
    }

    /** Whoever had been let in without the factor signs in again. */
    private SignInStep enrolled(Challenge open, Membership membership, String code, Door door) {
        List<String> recoveryCodes = factors.confirm(open.account().id(), code);
        sessions.endAll(open.account().id(), null);
        return next.proved(open, membership, door, recoveryCodes);
    }
}
