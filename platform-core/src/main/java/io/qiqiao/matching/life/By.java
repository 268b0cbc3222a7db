package io.qiqiao.matching.life;

import java.util.Locale;

/** On whose side somebody moves a match. */
public enum By {
    ENTERPRISE,
    /** The tenant's own staff, for the enterprise or by its office. */
    STATION,
    PROVIDER,
    /** Nobody: it follows from time, or from what others did. */
    PLATFORM;

    /** How it is written in the table of transitions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
