package io.qiqiao.library.enterprise.size;

import java.util.List;
import java.util.Locale;

/** How large an enterprise is; its codes are those of the vocabulary {@code size-classes}. */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    /** Whatever reaches no other class. */
    MICRO;

    /** The classes one has to reach, the highest first. */
    static final List<SizeClass> REACHED = List.of(LARGE, MEDIUM, SMALL);

    /** How it is written in records and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
