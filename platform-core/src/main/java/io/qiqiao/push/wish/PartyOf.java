package io.qiqiao.push.wish;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.notice.Recipient;
import io.qiqiao.tenancy.CurrentTenant;
import java.util.UUID;

/** For whom somebody speaks: an enterprise, or whatever party they are of. */
public final class PartyOf {

    private static final String ENTERPRISE = "enterprise";

    private PartyOf() {}

    /** The enterprise for which {@code actor} acts. @throws Refusal not-allowed for everybody else */
    public static UUID enterprise(Actor actor) {
        PartyRef party = actor.party();
        if (!party.kind().equals(ENTERPRISE) || party.id() == null) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "push.enterprises-only");
        }
        return UUID.fromString(party.id());
    }

    public static boolean isEnterprise(Actor actor) {
        return actor.party().kind().equals(ENTERPRISE) && actor.party().id() != null;
    }

    /** The party as its inbox is named; of the tenant's own staff the tenant itself. */
    public static Recipient of(Actor actor) {
        String id = actor.party().id();
        return Recipient.party(
                actor.party().kind(), id == null ? CurrentTenant.get().code() : id);
    }
}
