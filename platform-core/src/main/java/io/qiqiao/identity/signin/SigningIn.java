package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proves by a password who somebody is and finds the membership they will act in. Whatever is wrong with name or
 * password, the answer and the time it takes are the same.
 */
@Singleton
public final class SigningIn {

    private final PasswordProof proof;
    private final Attempts attempts;
    private final Reach reach;
    private final Challenges challenges;
    private final NextStep next;
    private final SignInTrail trail;

    SigningIn(
            PasswordProof proof,
            Attempts attempts,
            Reach reach,
            Challenges challenges,
            NextStep next,
            SignInTrail trail) {
        this.proof = proof;
        this.attempts = attempts;
        this.reach = reach;
        this.challenges = challenges;
        this.next = next;
        this.trail = trail;
    }

    /**
     * The first step.
     *
     * @param wanted the membership to act in, or null when there is but one or it is chosen later
     * @throws Refusal not-signed-in; too-many-requests when too many failed of late; tenant-suspended
     */
    public SignInStep begin(Credentials credentials, Door door, @Nullable UUID wanted) {
        Attempt attempt = Attempt.of(proof.subject(credentials.login()), door.address());
        attempts.require(attempt);
        Optional<Account> account = proof.prove(credentials.login(), credentials.password());
        List<Membership> possible =
                account.map(known -> reach.listOf(known.id(), door.host())).orElse(List.of());
        if (account.isEmpty() || possible.isEmpty()) {
            attempts.failed(attempt);
            trail.refused(PasswordProof.account(attempt.name()).orElse(null), "password");
            throw refused();
        }
        attempts.require(attempt);
        boolean renewal = proof.isOverdue(account.get().id(), credentials.password());
        List<Membership> fit = possible.stream()
                .filter(membership -> wanted == null || wanted.equals(membership.id()))
                .toList();
        return among(account.get(), fit, door, renewal);
    }

    /** What is to be chosen from in a sign-in that has come so far. */
    public List<Membership> listChoices(String challenge, Door door) {
        return reach.listOf(challenges.get(challenge, door.host()).account().id(), door.host());
    }

    /**
     * Chooses the membership to act in.
     *
     * @throws Refusal not-signed-in when the challenge is over or the membership is none of theirs; tenant-suspended
     */
    public SignInStep choose(String challenge, UUID membership, Door door) {
        Challenge open = challenges.get(challenge, door.host());
        Membership chosen = reach.listOf(open.account().id(), door.host()).stream()
                .filter(each -> each.id().equals(membership))
                .findFirst()
                .orElseThrow(SigningIn::refused);
        return next.after(challenges.choose(open, chosen.id()), chosen, door);
    }

    private SignInStep among(Account account, List<Membership> fit, Door door, boolean renewal) {
        if (fit.isEmpty()) {
            throw refused();
        }
        return fit.size() == 1
                ? next.after(account, fit.getFirst(), door, renewal)
                : new SignInStep.Choose(
                        challenges.open(account, door.host(), null, renewal).secret(), fit);
    }

    private static Refusal refused() {
        return Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.sign-in.refused");
    }
}
