package io.qiqiao.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member is in a tenant; the operator is a member of the platform itself. */
public enum Role {
    OPERATOR,
    OFFICER,
    HEAD_STATION,
    CENTRE,
    STATION,
    INSTITUTION,
    EXPERT,
    ENTERPRISE,
    /** An operator on a visit in a tenant: they look, and change nothing. */
    BREAK_GLASS;

    /** How it is written in tokens, the API and the console: {@code head-station}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
