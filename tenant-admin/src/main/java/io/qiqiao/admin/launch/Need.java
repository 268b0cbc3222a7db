package io.qiqiao.admin.launch;

/** Which servers a process needs. */
public enum Need {
    /** The database, perhaps beside a process that has started it. */
    DATABASE,
    /** Database and search, perhaps beside a process that has started them. */
    ALL,
    /** Database and search, for oneself: whoever serves has the data directory alone. */
    ALL_ALONE,
    /** Database and search of its own, whatever is configured: for what must touch nobody's data. */
    ALL_APART
}
