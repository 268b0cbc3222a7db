package io.qiqiao.web.text;

import io.micronaut.http.HttpRequest;
import io.qiqiao.web.cookie.OwnCookies;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages Qiqiao speaks, Chinese first, and which of them a request asks for. */
public final class Languages {

    /** Name of the query parameter and of the cookie that hold the reader's choice. */
    public static final String CHOICE = "lang";

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** All of them, the default first. */
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private Languages() {}

    /** What the reader chose in the address, before in a cookie, or prefers by their browser; else Chinese. */
    public static Locale of(HttpRequest<?> request) {
        return findChosen(request)
                .or(() -> OwnCookies.find(request, CHOICE).flatMap(Languages::find))
                .or(() -> preferred(request))
                .orElse(CHINESE);
    }

    /** The language that the address itself asks for, or empty. */
    public static Optional<Locale> findChosen(HttpRequest<?> request) {
        return request.getParameters().getFirst(CHOICE).flatMap(Languages::find);
    }

    /** The language with this tag, such as {@code zh-CN}, {@code en-GB} or {@code en}; empty when not spoken here. */
    public static Optional<Locale> find(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static Optional<Locale> preferred(HttpRequest<?> request) {
        String header = request.getHeaders().get("Accept-Language");
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> find(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
