package io.qiqiao.identity.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.web.cookie.OwnCookies;

/** The cookie of a browser between the steps of a sign-in: out of reach of scripts, addresses and other sites. */
final class ChallengeCookie {

    private static final String NAME = "qiqiao_challenge";

    private ChallengeCookie() {}

    /** The challenge, or empty words when there is none. */
    static String of(HttpRequest<?> request) {
        return OwnCookies.find(request, NAME).orElse("");
    }

    static void give(HttpRequest<?> request, MutableHttpResponse<?> response, Secret challenge) {
        response.cookie(cookie(request, challenge.reveal()));
    }

    static void takeBack(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!of(request).isEmpty()) {
            response.cookie(cookie(request, "").maxAge(0));
        }
    }

    private static Cookie cookie(HttpRequest<?> request, String value) {
        return OwnCookies.make(request, NAME, value).sameSite(SameSite.Strict);
    }
}
