package io.qiqiao.web.cookie;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/**
 * The only place that names cookies. Where people come by https a cookie's name begins with {@code __Host-}: browsers take
 * such a one from this very host by https only, so neither a neighbour's host nor a plain connection can plant it. By plain
 * http, on one's own machine, browsers would not take the name, and it stands without.
 */
public final class OwnCookies {

    private static final String BY_HTTPS = "qiqiao.byHttps";
    private static final String HOST_ONLY = "__Host-";

    private OwnCookies() {}

    /** Notes that people reach us by https, though a proxy ends it before us. */
    public static void cameByHttps(HttpRequest<?> request) {
        request.setAttribute(BY_HTTPS, true);
    }

    /** A cookie for the whole host, out of reach of scripts and, unless said otherwise, of other sites' forms. */
    public static Cookie make(HttpRequest<?> request, String name, String value) {
        return Cookie.of(nameOf(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(isByHttps(request))
                .sameSite(SameSite.Lax);
    }

    /** The cookie's value as the browser sent it, under the name it has here. */
    public static Optional<String> find(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(nameOf(request, name)).map(Cookie::getValue);
    }

    private static String nameOf(HttpRequest<?> request, String name) {
        return isByHttps(request) ? HOST_ONLY + name : name;
    }

    private static boolean isByHttps(HttpRequest<?> request) {
        return request.isSecure()
                || request.getAttribute(BY_HTTPS, Boolean.class).orElse(false);
    }
}
