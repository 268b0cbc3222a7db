package io.qiqiao.identity.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.token.AccessTokens;

/** Gives a browser whose access token has run out the next one, with whatever it asked for. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessRenewal {

    private static final String DUE = "qiqiao.accessRenewal";

    private final AccessTokens tokens;

    AccessRenewal(AccessTokens tokens) {
        this.tokens = tokens;
    }

    static void due(HttpRequest<?> request, Session session) {
        request.setAttribute(DUE, session);
    }

    /** What was due is not any more: the browser gets another session's. */
    static void undue(HttpRequest<?> request) {
        request.removeAttribute(DUE, Session.class);
    }

    @ResponseFilter
    void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(DUE, Session.class)
                .ifPresent(session -> SessionCookies.giveAccess(
                        request, response, tokens.issue(session.id(), session.actor()), tokens.life()));
    }
}
