package io.qiqiao.admin.isolation.rule;

import io.qiqiao.admin.isolation.scene.Canary.Part;
import java.util.Locale;

/** How much of something is seen. */
public enum Sight {
    NOTHING,
    /** May be seen; nothing has to show it. */
    MAY,
    TITLE,
    ALL;

    /** Whether a canary in that part of a record may be shown. */
    public boolean allows(Part part) {
        return this == ALL || this == MAY || (this == TITLE && part == Part.TITLE);
    }

    /** Whether something has to show the record, so that an answer without it is no proof. */
    public boolean isOwed() {
        return this == ALL || this == TITLE;
    }

    static Sight of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
