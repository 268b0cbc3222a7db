package io.qiqiao.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Shows pages. Any module hands it a {@link Page}; the answer is the whole document, or only the page's own part when
 * htmx asks for a fragment, so that one template serves both.
 */
@Singleton
public class Shell {

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Templates templates;
    private final Toolbox toolbox;
    private final Frames frames;

    Shell(Templates templates, Toolbox toolbox, Frames frames) {
        this.templates = templates;
        this.toolbox = toolbox;
        this.frames = frames;
    }

    /** The page in its frame, or alone for htmx. */
    public MutableHttpResponse<String> page(HttpRequest<?> request, Page page) {
        Ui ui = ui(request);
        ShellView view = frames.around(request, page, ui.locale());
        String body = wantsFragment(request)
                ? templates.text(page.template(), ui, page.model())
                : templates.text("web/shell", ui, view);
        return html(HttpResponse.<String>status(page.status()).body(body))
                .header(HttpHeaders.VARY, "HX-Request, Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, view.viewer().isVisitor() ? "private, no-cache" : "no-store");
    }

    /** A part of a page alone, whoever asks: for what htmx fetches and nobody visits. */
    public MutableHttpResponse<String> fragment(HttpRequest<?> request, String template, Object model) {
        String body = templates.text(template, ui(request), model);
        return html(HttpResponse.ok(body)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The toolbox of templates, in the language of {@code request}. */
    public Ui ui(HttpRequest<?> request) {
        return ui(Languages.of(request));
    }

    /** The toolbox of templates in a language: for mail, and for documents made in a job. */
    public Ui ui(Locale locale) {
        return toolbox.ui(locale);
    }

    private static MutableHttpResponse<String> html(MutableHttpResponse<String> response) {
        return response.contentType(HTML);
    }

    private static boolean wantsFragment(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request")
                && !request.getHeaders().contains("HX-Boosted")
                && !request.getHeaders().contains("HX-History-Restore-Request");
    }
}
