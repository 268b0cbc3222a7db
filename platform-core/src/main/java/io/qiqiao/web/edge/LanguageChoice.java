package io.qiqiao.web.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.qiqiao.web.cookie.OwnCookies;
import io.qiqiao.web.text.Languages;
import java.time.Duration;

/** Remembers the language a reader chose, for a year. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LanguageChoice {

    private static final Duration KEPT = Duration.ofDays(365);

    @ResponseFilter
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Languages.findChosen(request)
                .ifPresent(locale -> response.cookie(OwnCookies.make(request, Languages.CHOICE, locale.toLanguageTag())
                        .maxAge(KEPT)));
    }
}
