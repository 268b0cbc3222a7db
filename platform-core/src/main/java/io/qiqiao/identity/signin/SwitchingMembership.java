package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads somebody from one of their memberships to another without asking for the password again. A membership in another
 * tenant is acted in on that tenant's own host, to which a link leads that works once.
 */
@Singleton
public final class SwitchingMembership {

    private final Reach reach;
    private final Challenges challenges;
    private final NextStep next;
    private final TenantAddresses addresses;

    SwitchingMembership(Reach reach, Challenges challenges, NextStep next, TenantAddresses addresses) {
        this.reach = reach;
        this.challenges = challenges;
        this.next = next;
        this.addresses = addresses;
    }

    /**
     * Begins the switch; whoever asks is signed in as {@code account}, with the second factor where they have one.
     *
     * @param since when they signed in: the switch puts off no end
     * @throws Refusal not-found when the membership is none of theirs; tenant-suspended
     */
    public Way begin(Account account, UUID membership, Door door, Instant since) {
        Membership wanted = reach.listOf(account.id(), null).stream()
                .filter(each -> each.id().equals(membership))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        @Nullable TenantId host = door.host() == null ? null : wanted.tenant();
        Secret challenge = next.switching(challenges.openSwitch(account, host, wanted.id(), since), wanted)
                .secret();
        return new Way(challenge, link(wanted, host, door, challenge));
    }

    /** Whom a link leads to what. */
    public Arrival find(String challenge, Door door) {
        Challenge open = challenges.get(challenge, door.host());
        return new Arrival(open.account(), reach.chosen(open));
    }

    /**
     * Goes on from the switch.
     *
     * @throws Refusal not-signed-in when it took too long or was done before
     */
    public SignInStep arrive(String challenge, Door door) {
        Challenge open = challenges.get(challenge, door.host());
        if (open.membership() == null) {
            throw Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.challenge.closed");
        }
        return next.after(open, reach.chosen(open), door);
    }

    private @Nullable URI link(Membership wanted, @Nullable TenantId host, Door door, Secret challenge) {
        if (Objects.equals(host, door.host())) {
            return null;
        }
        String path = "/sign-in/arrival?token=" + challenge.reveal();
        return wanted.tenant() == null ? addresses.atPlatform(path) : addresses.at(wanted.tenant(), path);
    }

    /** Somebody who comes from another host. */
    public record Arrival(Account account, Membership membership) {}

    /**
     * Where the switch goes on.
     *
     * @param elsewhere on another host, or null for here
     */
    public record Way(Secret challenge, @Nullable URI elsewhere) {}
}
