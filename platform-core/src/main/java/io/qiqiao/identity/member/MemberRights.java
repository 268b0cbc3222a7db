package io.qiqiao.identity.member;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose members somebody has to do with, in one place: all of the tenant, or those who act for one's own institution or
 * enterprise.
 */
@Singleton
public class MemberRights {

    private final CurrentActor actors;
    private final Permissions permissions;

    MemberRights(CurrentActor actors, Permissions permissions) {
        this.actors = actors;
        this.permissions = permissions;
    }

    /**
     * How far somebody's say about members reaches.
     *
     * @param party the only party whose members are meant, or null for all of the tenant
     */
    public record Reach(
            Actor actor, TenantId tenant, @Nullable PartyRef party) {

        /** Whether all members of the tenant are meant. */
        public boolean isWhole() {
            return party == null;
        }

        boolean holds(Standing standing) {
            return party == null || (party.equals(standing.party()) && actor.role() == standing.role());
        }

        @Nullable
        String partyKind() {
            return party == null ? null : party.kind();
        }

        @Nullable
        String partyId() {
            return party == null ? null : party.id();
        }
    }

    /** @throws Refusal not-signed-in, not-allowed */
    public Reach seen() {
        Actor actor = actors.get();
        return permissions.may(actor, Permission.MEMBER_SEE) ? whole(actor) : managed();
    }

    /** @throws Refusal not-signed-in, not-allowed */
    public Reach managed() {
        Actor actor = actors.get();
        if (permissions.may(actor, Permission.MEMBER_MANAGE)) {
            return whole(actor);
        }
        if (permissions.may(actor, Permission.COLLEAGUE_MANAGE) && actor.party().id() != null) {
            return new Reach(actor, tenant(actor), actor.party());
        }
        throw Refusal.of(ErrorCode.NOT_ALLOWED, "member.not-yours");
    }

    /** Whether the present actor looks after all members of the tenant. */
    public boolean mayManageAll() {
        return permissions.may(actors.get(), Permission.MEMBER_MANAGE);
    }

    /** Whether the present actor may change anything here. */
    public boolean mayManage() {
        Actor actor = actors.get();
        return mayManageAll()
                || (permissions.may(actor, Permission.COLLEAGUE_MANAGE)
                        && actor.party().id() != null);
    }

    private static Reach whole(Actor actor) {
        return new Reach(actor, tenant(actor), null);
    }

    private static TenantId tenant(Actor actor) {
        return Objects.requireNonNull(actor.tenant(), "the platform's own members are nobody's to manage here");
    }
}
