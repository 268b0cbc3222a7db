package io.qiqiao.web;

import java.util.Set;

/**
 * Who looks at a page, as far as pages need to know.
 *
 * @param name how they are greeted; empty for a visitor
 * @param party the party they act for, as shown beneath their name; empty for a visitor
 * @param roles codes of their roles; a visitor has the one role {@link #VISITOR_ROLE}
 */
public record Viewer(String name, String party, Set<String> roles) {

    public static final String VISITOR_ROLE = "visitor";

    /** Somebody who has not signed in. */
    public static final Viewer VISITOR = new Viewer("", "", Set.of(VISITOR_ROLE));

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean isVisitor() {
        return roles.contains(VISITOR_ROLE);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
