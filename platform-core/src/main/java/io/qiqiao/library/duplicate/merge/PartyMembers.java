package io.qiqiao.library.duplicate.merge;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;

/** Whether people act for the party that a record is. They would be nobody's, if it went. */
@Singleton
class PartyMembers {

    private final Memberships memberships;

    PartyMembers(Memberships memberships) {
        this.memberships = memberships;
    }

    boolean actFor(Listing record) {
        PartyRef party = new PartyRef(record.kind(), record.id().toString());
        return record.owner().equals(party)
                && memberships.listIn(CurrentTenant.get()).stream()
                        .filter(membership -> membership.state() != Membership.State.WITHDRAWN)
                        .anyMatch(membership -> membership.party().equals(party));
    }
}
