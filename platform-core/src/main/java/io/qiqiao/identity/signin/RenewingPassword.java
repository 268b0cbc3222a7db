package io.qiqiao.identity.signin;

import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** The last step of a sign-in whose password is good no more: a new one. */
@Singleton
public final class RenewingPassword {

    private final Challenges challenges;
    private final Reach reach;
    private final NextStep next;
    private final Accounts accounts;
    private final Sessions sessions;

    RenewingPassword(Challenges challenges, Reach reach, NextStep next, Accounts accounts, Sessions sessions) {
        this.challenges = challenges;
        this.reach = reach;
        this.next = next;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * Sets the new password, ends the sessions opened by the old one, and lets in.
     *
     * @throws Refusal invalid-input on {@code password}; not-signed-in when the challenge is over or not so far
     */
    public SignInStep.Done renew(String challenge, String password, Door door) {
        Challenge open = challenges.get(challenge, door.host());
        Membership membership = reach.chosen(open);
        if (!(open.renewal() && next.after(open, membership, door) instanceof SignInStep.Renew)) {
            throw Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.challenge.closed");
        }
        accounts.setPassword(open.account().id(), password);
        sessions.endAll(open.account().id(), null);
        return next.done(open, membership, door, List.of());
    }
}
