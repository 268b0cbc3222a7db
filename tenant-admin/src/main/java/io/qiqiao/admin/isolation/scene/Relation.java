package io.qiqiao.admin.isolation.scene;

import java.util.Locale;

/** How a tenant stands to the one whose isolation is tried. */
public enum Relation {
    SELF,
    PARENT,
    CHILD,
    SIBLING,
    UNRELATED,
    /** Stands like a sibling, and is off the net. */
    SUSPENDED;

    /** How it is written in tables and reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
