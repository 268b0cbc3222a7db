package io.qiqiao.matching;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.notice.Recipient;
import io.qiqiao.tenancy.CurrentTenant;
import java.util.List;
import java.util.stream.Stream;

/** The inboxes of the current tenant's staff that looks after demands. */
public final class Staff {

    private Staff() {}

    /** Those of its authority, head station, centre and stations. */
    public static List<Recipient> inboxes() {
        String here = CurrentTenant.get().code();
        return Stream.of(PartyRef.BUREAU.kind(), Role.HEAD_STATION.code(), Role.CENTRE.code(), Role.STATION.code())
                .map(kind -> Recipient.party(kind, here))
                .toList();
    }
}
