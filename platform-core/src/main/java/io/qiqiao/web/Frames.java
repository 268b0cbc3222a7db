package io.qiqiao.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.web.text.Languages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Gathers what stands around a page: whose portal, who looks, where they can go. */
@Singleton
final class Frames {

    private final Navigation navigation;
    private final ViewerSource viewers;
    private final BrandSource brands;

    Frames(Navigation navigation, ViewerSource viewers, BrandSource brands) {
        this.navigation = navigation;
        this.viewers = viewers;
        this.brands = brands;
    }

    ShellView around(HttpRequest<?> request, Page page, Locale locale) {
        Viewer viewer = viewers.viewer(request);
        String path = request.getPath();
        List<ShellView.Part> desk = navigation.desk(viewer, path);
        String mainPath =
                desk.isEmpty() ? path : desk.getFirst().entries().getFirst().path();
        return new ShellView(
                page,
                viewer,
                brands.brand(request),
                navigation.list(NavigationItem.Place.MAIN, viewer, mainPath),
                desk,
                navigation.list(NavigationItem.Place.ACCOUNT, viewer, path),
                navigation.list(NavigationItem.Place.FOOT, viewer, path),
                languages(request, locale),
                request.getParameters().getFirst("q").orElse(""));
    }

    private static List<ShellView.Language> languages(HttpRequest<?> request, Locale now) {
        return Languages.ALL.stream()
                .map(locale -> new ShellView.Language(
                        locale, locale.getDisplayLanguage(locale), addressIn(locale, request), locale.equals(now)))
                .toList();
    }

    /** The same page in another language; the home page where the present one was not asked for by GET. */
    private static String addressIn(Locale locale, HttpRequest<?> request) {
        UriBuilder address =
                request.getMethod() == HttpMethod.GET ? UriBuilder.of(request.getUri()) : UriBuilder.of("/");
        return address.replaceQueryParam(Languages.CHOICE, locale.toLanguageTag())
                .build()
                .toString();
    }
}
