package io.qiqiao.identity.account;

import io.qiqiao.identity.PartyRef;

/** The members of the platform itself. */
public interface Operators {

    /** Whom an operator acts for. */
    PartyRef PLATFORM = new PartyRef("platform", null);

    /** Whether there is any who may sign in. */
    boolean anyOperator();
}
