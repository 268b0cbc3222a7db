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
 * @param publishing whether what others see may be changed, too; who drafts only leaves it as it is
 */
public record Editor(String name, PartyRef party, boolean publishing) {

    /** Somebody who may publish. */
    public Editor(String name, PartyRef party) {
        this(name, party, true);
    }

    /** Parties of the tenant itself. Whoever is of another kind has to do with their own records only. */
    private static final Set<String> OF_THE_TENANT =
            Set.of(PartyRef.BUREAU.kind(), "department", "head-station", "centre", "station");

    public static Editor of(Actor actor) {
        return new Editor(actor.account().toString(), actor.party());
    }

    /** The same, who may publish or not. */
    Editor publishing(boolean may) {
        return new Editor(name, party, may);
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

    /** Whether what is shown to others may be changed: by those who publish, and by a party what is its own. */
    boolean mayChangeShown() {
        return publishing || isOutsideTheBureau();
    }

    /** Checks a change of a record that is shown to others before it or after it. */
    void checkShown(boolean shown) {
        if (shown && !mayChangeShown()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.publishing-not-yours");
        }
    }
}
