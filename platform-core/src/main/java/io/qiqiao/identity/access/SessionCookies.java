package io.qiqiao.identity.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.web.cookie.OwnCookies;
import java.time.Duration;
import java.util.Optional;

/**
 * The two cookies of a signed-in browser, out of reach of scripts and of other sites: the access token, which is short,
 * and the session's secret, which gets the next one. They belong to one host, so to one tenant.
 */
public final class SessionCookies {

    private static final String ACCESS = "qiqiao_access";
    private static final String SESSION = "qiqiao_session";

    private SessionCookies() {}

    static Optional<String> findAccessToken(HttpRequest<?> request) {
        return OwnCookies.find(request, ACCESS);
    }

    /** The secret of the browser's session. */
    public static Optional<Secret> findSecret(HttpRequest<?> request) {
        return OwnCookies.find(request, SESSION).flatMap(Secret::find);
    }

    /** Hands the browser an access token. */
    public static void giveAccess(
            HttpRequest<?> request, MutableHttpResponse<?> response, String token, Duration life) {
        AccessRenewal.undue(request);
        response.cookie(OwnCookies.make(request, ACCESS, token).maxAge(life.toSeconds()));
    }

    /** Hands the browser its session's secret, until it is closed. */
    public static void giveSecret(HttpRequest<?> request, MutableHttpResponse<?> response, Secret secret) {
        response.cookie(OwnCookies.make(request, SESSION, secret.reveal()));
    }

    /** Takes both back. */
    public static void takeBack(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.cookie(OwnCookies.make(request, ACCESS, "").maxAge(0));
        response.cookie(OwnCookies.make(request, SESSION, "").maxAge(0));
    }
}
