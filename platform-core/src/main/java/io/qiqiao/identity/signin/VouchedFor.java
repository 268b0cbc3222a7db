package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Membership;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** Signs in whom somebody else has vouched for, an external provider of identity, in place of a password. */
@Singleton
public final class VouchedFor {

    private final Reach reach;
    private final Challenges challenges;
    private final NextStep next;

    VouchedFor(Reach reach, Challenges challenges, NextStep next) {
        this.reach = reach;
        this.challenges = challenges;
        this.next = next;
    }

    /**
     * The first step.
     *
     * @param strongly whether a second factor was shown there that counts here; whoever has several memberships is asked
     *     for theirs all the same, once they have chosen
     * @throws Refusal not-signed-in where they are no member here; tenant-suspended
     */
    public SignInStep begin(Account account, Door door, boolean strongly) {
        List<Membership> possible = reach.listOf(account.id(), door.host());
        if (possible.isEmpty()) {
            throw Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.oidc.no-member");
        }
        if (possible.size() > 1) {
            return new SignInStep.Choose(
                    challenges.open(account, door.host(), null, false).secret(), possible);
        }
        Membership only = possible.getFirst();
        return strongly ? done(account, only, door) : next.after(account, only, door, false);
    }

    /**
     * The next step of somebody who has just been given a membership, having proved what they know: whoever has a second
     * factor, or must have one there, is not in by it.
     */
    public SignInStep begin(Account account, Membership given, Door door) {
        return next.after(account, given, door, false);
    }

    private SignInStep done(Account account, Membership membership, Door door) {
        reach.requireActiveTenant(membership);
        return next.done(challenges.open(account, door.host(), membership.id(), false), membership, door, List.of());
    }
}
