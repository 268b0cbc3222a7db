package io.qiqiao.library.listing;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.util.Objects;
import java.util.Set;

/**
 * Who changes records: a person or a job, and for which party.
 *
 * @param name what is kept as the author: an account's id, or {@code import:<job>}
 * @param party the party acted for; the tenant's own staff may change every record of the tenant
 */
public record Editor(String name, PartyRef party) {

    /** Parties of the tenant itself. Whoever is of another kind has to do with their own records only. */
    private static final Set<String> OF_THE_TENANT =
            Set.of(PartyRef.BUREAU.kind(), "department", "head-station", "centre", "station");

    public static Editor of(Actor actor) {
        return new Editor(actor.account().toString(), actor.party());
    }

    /** Whether only the party's own records are this editor's matter. */
    public boolean isOutsideTheBureau() {
        return !OF_THE_TENANT.contains(party.kind());
    }

    /** Whether a record of {@code owner} may be changed, or seen while it is not shared. */
    public boolean mayTouch(PartyRef owner) {
        return !isOutsideTheBureau() || (party.id() != null && Objects.equals(party, owner));
    }

    void check(PartyRef owner) {
        if (!mayTouch(owner)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.not-yours");
        }
    }
}
