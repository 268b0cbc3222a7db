package io.qiqiao.identity.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.qiqiao.identity.account.EarlierSignIn;
import io.qiqiao.web.cookie.OwnCookies;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps in the browser, as long as the session does, when and from where its owner had signed in before: every page shows
 * it beneath their name, and none asks the database for it.
 */
final class EarlierCookie {

    private static final String NAME = "qiqiao_earlier";
    private static final int LONGEST_ADDRESS = 45;

    private EarlierCookie() {}

    static void give(HttpRequest<?> request, MutableHttpResponse<?> response, EarlierSignIn earlier) {
        String text = earlier.at() + " " + Objects.requireNonNullElse(earlier.address(), "");
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        response.cookie(OwnCookies.make(request, NAME, value));
    }

    /** So that nobody is told of another who used the same browser. */
    static void takeBack(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (OwnCookies.find(request, NAME).isPresent()) {
            response.cookie(OwnCookies.make(request, NAME, "").maxAge(0));
        }
    }

    /** Whatever cannot be read is nothing. */
    static Optional<EarlierSignIn> find(HttpRequest<?> request) {
        try {
            return OwnCookies.find(request, NAME).map(EarlierCookie::read);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static EarlierSignIn read(String value) {
        String[] parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(" ", 2);
        String address = parts.length < 2 ? "" : parts[1];
        return new EarlierSignIn(
                Instant.parse(parts[0]), address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
    }
}
