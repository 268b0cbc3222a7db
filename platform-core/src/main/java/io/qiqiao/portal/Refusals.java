package io.qiqiao.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.portal.Address.Parameter;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.Trouble;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Shows what a list or a search is refused for, with the ways that still lead on. */
@Singleton
public class Refusals {

    private final Shell shell;

    Refusals(Shell shell) {
        this.shell = shell;
    }

    /** What {@code page} answers, or the page that says which filter does not hold or that the search is down. */
    public HttpResponse<String> orPage(HttpRequest<?> request, Supplier<HttpResponse<String>> page) {
        try {
            return page.get();
        } catch (Refusal refusal) {
            return switch (refusal.code()) {
                case SEARCH_DOWN -> shell.page(request, down(request));
                case INVALID_INPUT -> shell.page(request, invalid(request, refusal));
                default -> throw refusal;
            };
        }
    }

    private static Page down(HttpRequest<?> request) {
        Link again = Link.to(here(request).toString(), "portal.search.again").as(Tone.ACCENT);
        return trouble(
                ErrorCode.SEARCH_DOWN.status(),
                "portal.search.down",
                Label.of("portal.search.down.text"),
                List.of(
                        again,
                        Link.to("/products", "portal.search.down.products"),
                        Link.to("/policies", "portal.search.down.policies"),
                        Link.to("/institutions", "portal.search.down.institutions")));
    }

    private Page invalid(HttpRequest<?> request, Refusal refusal) {
        Address without = here(request);
        for (FieldProblem problem : refusal.problems()) {
            without = without.without(problem.field());
        }
        String what = String.join(
                " ",
                refusal.problems().stream()
                        .map(problem -> shell.ui(request)
                                .text(problem.messageKey(), problem.arguments().toArray()))
                        .toList());
        return trouble(
                ErrorCode.INVALID_INPUT.status(),
                "portal.refused",
                Label.text(what),
                List.of(
                        Link.to(without.toString(), "portal.refused.without").as(Tone.ACCENT),
                        Link.to("/", "portal.refused.home")));
    }

    private static Page trouble(int status, String titleKey, Label detail, List<Link> links) {
        Label title = Label.of(titleKey);
        return Page.of("web/trouble", new Trouble(status, title, detail, links, ""), title)
                .with(HttpStatus.valueOf(status));
    }

    private static Address here(HttpRequest<?> request) {
        return new Address(
                request.getPath(),
                request.getParameters().asMap().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                        .toList());
    }
}
