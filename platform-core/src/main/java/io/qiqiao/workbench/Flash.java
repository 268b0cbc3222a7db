package io.qiqiao.workbench;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.web.cookie.OwnCookies;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Carries what was done over the redirect that follows, to be said once on the next page. */
@Singleton
public class Flash {

    private static final String NAME = "qiqiao_flash";
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Browsers keep cookies of 4 KB. */
    private static final int MOST_CHARACTERS = 3500;

    private final ObjectMapper json;

    Flash(ObjectMapper json) {
        this.json = json;
    }

    /** Sends the reader on to {@code path}, where {@code note} is said. */
    public HttpResponse<?> on(HttpRequest<?> request, String path, FlashNote note) {
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(path));
        String value = write(note);
        if (value.length() > MOST_CHARACTERS) {
            value = write(note.withoutLines());
        }
        return response.cookie(cookie(request, value, KEPT));
    }

    /** What the page before left to be said; whatever cannot be read is nothing. */
    public Optional<FlashNote> find(HttpRequest<?> request) {
        return OwnCookies.find(request, NAME).flatMap(this::read);
    }

    /** The response, after which it is not said again. */
    public HttpResponse<String> said(HttpRequest<?> request, MutableHttpResponse<String> response) {
        return OwnCookies.find(request, NAME).isPresent()
                ? response.cookie(cookie(request, "", Duration.ZERO))
                : response;
    }

    private static Cookie cookie(HttpRequest<?> request, String value, Duration life) {
        return OwnCookies.make(request, NAME, value).maxAge(life);
    }

    private String write(FlashNote note) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(note));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<FlashNote> read(String value) {
        try {
            return Optional.ofNullable(json.readValue(Base64.getUrlDecoder().decode(value), FlashNote.class));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
