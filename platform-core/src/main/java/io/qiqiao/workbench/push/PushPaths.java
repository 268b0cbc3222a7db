package io.qiqiao.workbench.push;

import io.qiqiao.workbench.WorkPaths;
import java.util.UUID;

/** Where the pages of push are. */
public final class PushPaths {

    static final String INBOX = WorkPaths.HOME + "/inbox";
    static final String WISHES = INBOX + "/wishes";

    /** Where programs of a party are connected: the address that is called, and the feed. */
    static final String PROGRAMS = WISHES + "/programs";

    private PushPaths() {}

    static String item(UUID id) {
        return INBOX + "/" + id;
    }

    /** Whom a policy reached. */
    public static String reach(UUID policy) {
        return WorkPaths.HOME + "/policies/" + policy + "/reach";
    }
}
