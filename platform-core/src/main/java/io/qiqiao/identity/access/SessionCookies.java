package io.qiqiao.identity.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.qiqiao.identity.secret.Secret;
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
        return request.getCookies().findCookie(ACCESS).map(Cookie::getValue);
    }

    static Optional<Secret> findSecret(HttpRequest<?> request) {
        return request.getCookies().findCookie(SESSION).map(Cookie::getValue).flatMap(Secret::find);
    }

    /** Hands the browser an access token. */
    public static void giveAccess(
            HttpRequest<?> request, MutableHttpResponse<?> response, String token, Duration life) {
        response.cookie(cookie(request, ACCESS, token).maxAge(life.toSeconds()));
    }

    /** Hands the browser its session's secret, until it is closed. */
    public static void giveSecret(HttpRequest<?> request, MutableHttpResponse<?> response, Secret secret) {
        response.cookie(cookie(request, SESSION, secret.reveal()));
    }

    /** Takes both back. */
    public static void takeBack(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.cookie(cookie(request, ACCESS, "").maxAge(0));
        response.cookie(cookie(request, SESSION, "").maxAge(0));
    }

    private static Cookie cookie(HttpRequest<?> request, String name, String value) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Lax);
    }
}
