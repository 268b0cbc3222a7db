package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.identity.factor.FactorDemands;
import io.qiqiao.identity.factor.Factors;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a sign-in still needs once the membership is known, and ends it when that is nothing. */
@Singleton
final class NextStep {

    private final Factors factors;
    private final FactorDemands demands;
    private final Challenges challenges;
    private final Reach reach;
    private final Attempts attempts;
    private final PasswordProof proof;

    NextStep(
            Factors factors,
            FactorDemands demands,
            Challenges challenges,
            Reach reach,
            Attempts attempts,
            PasswordProof proof) {
        this.factors = factors;
        this.demands = demands;
        this.challenges = challenges;
        this.reach = reach;
        this.attempts = attempts;
        this.proof = proof;
    }

    private enum Need {
        NOTHING,
        PROOF,
        ENROLMENT
    }

    /** What follows where nothing but the password has been asked for. */
    SignInStep after(Account account, Membership membership, Door door, boolean renewal) {
        return need(account, membership) == Need.NOTHING && !renewal
                ? done(account, membership, door, List.of(), null)
                : after(challenges.open(account, door.host(), membership.id(), renewal), membership, door);
    }

    SignInStep after(Challenge challenge, Membership membership, Door door) {
        return switch (challenge.proved() ? Need.NOTHING : need(challenge.account(), membership)) {
            case NOTHING -> proved(challenge, membership, door, List.of());
            case PROOF -> new SignInStep.Prove(challenge.secret());
            case ENROLMENT -> new SignInStep.Enrol(challenge.secret());
        };
    }

    /** Marks as proved what the session that switches has proved already: all that was asked for, but no enrolment. */
    Challenge switching(Challenge challenge, Membership membership) {
        return need(challenge.account(), membership) == Need.ENROLMENT ? challenge : challenges.prove(challenge);
    }

    /** What follows where everything is proved. */
    SignInStep proved(Challenge challenge, Membership membership, Door door, List<String> recoveryCodes) {
        return challenge.renewal()
                ? new SignInStep.Renew(challenges.prove(challenge).secret(), recoveryCodes)
                : done(challenge, membership, door, recoveryCodes);
    }

    /** The end, everything being proved; whoever comes second from one challenge is refused. */
    SignInStep.Done done(Challenge challenge, Membership membership, Door door, List<String> recoveryCodes) {
        challenges.use(challenge);
        return done(challenge.account(), membership, door, recoveryCodes, challenge.since());
    }

    private SignInStep.Done done(
            Account account, Membership membership, Door door, List<String> recoveryCodes, @Nullable Instant since) {
        attempts.succeeded(Attempt.of(account.id().toString(), door.address()));
        proof.noteSignIn(account.id(), door.address());
        return new SignInStep.Done(membership, recoveryCodes, since);
    }

    private Need need(Account account, Membership membership) {
        reach.requireActiveTenant(membership);
        if (factors.isEnrolled(account.id())) {
            return Need.PROOF;
        }
        return demands.isDemanded(membership.role(), membership.tenant()) ? Need.ENROLMENT : Need.NOTHING;
    }
}
