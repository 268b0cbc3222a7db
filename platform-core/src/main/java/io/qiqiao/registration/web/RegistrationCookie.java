package io.qiqiao.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.RegistrationConfiguration;
import io.qiqiao.registration.draft.Drafts;
import io.qiqiao.web.cookie.OwnCookies;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookie by which somebody comes back to their draft, after days too. */
@Singleton
final class RegistrationCookie {

    private static final String NAME = "qiqiao_registration";

    private final Drafts drafts;
    private final RegistrationConfiguration configuration;

    RegistrationCookie(Drafts drafts, RegistrationConfiguration configuration) {
        this.drafts = drafts;
        this.configuration = configuration;
    }

    Optional<Registration> find(HttpRequest<?> request) {
        return OwnCookies.find(request, NAME).flatMap(drafts::find);
    }

    <T> MutableHttpResponse<T> give(HttpRequest<?> request, MutableHttpResponse<T> response, Secret secret) {
        return response.cookie(cookie(request, secret.reveal(), configuration.getDraftLife()));
    }

    <T> MutableHttpResponse<T> takeBack(HttpRequest<?> request, MutableHttpResponse<T> response) {
        return response.cookie(cookie(request, "", Duration.ZERO));
    }

    private static Cookie cookie(HttpRequest<?> request, String value, Duration life) {
        return OwnCookies.make(request, NAME, value).maxAge(life);
    }
}
