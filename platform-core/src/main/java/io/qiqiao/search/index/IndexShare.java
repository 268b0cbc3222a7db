package io.qiqiao.search.index;

import java.util.Locale;

/** The two indices of a kind. */
public enum IndexShare {
    /** What is published, to everybody or to the network; from publications. */
    PUBLIC,
    /** What is private to its tenant; routed by tenant. */
    PRIVATE;

    /** How it is written in names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind's other index. */
    public IndexShare other() {
        return this == PUBLIC ? PRIVATE : PUBLIC;
    }
}
