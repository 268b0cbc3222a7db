package io.qiqiao.library.enterprise.size;

import java.util.Locale;

/** A figure by which size is measured. */
public enum Indicator {
    STAFF("staff"),
    REVENUE("revenueWanYuan"),
    ASSETS("assetsWanYuan");

    private final String field;

    Indicator(String field) {
        this.field = field;
    }

    /** The field of an enterprise's record that holds it. */
    public String field() {
        return field;
    }

    /** How it is written in the rules. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
