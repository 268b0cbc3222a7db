package io.qiqiao.identity.member;

import java.util.Locale;
import java.util.Set;

/** What may be done with a membership, and from which state to which; a step to where one stands changes nothing. */
public enum MemberStep {
    SUSPENSION("suspended", Set.of("active")),
    RESUMPTION("active", Set.of("suspended")),
    WITHDRAWAL("withdrawn", Set.of("active", "suspended"));

    private final String to;
    private final Set<String> from;

    MemberStep(String to, Set<String> from) {
        this.to = to;
        this.from = from;
    }

    /** How it is written in addresses and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String to() {
        return to;
    }

    boolean mayComeFrom(String state) {
        return from.contains(state);
    }
}
