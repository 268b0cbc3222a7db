package io.qiqiao.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.json.JsonMapper;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.edge.SecurityHeaders;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Answers a refusal in the form its reader can use: problem+json, a page, or the way to sign in. */
@Singleton
final class ProblemAnswers {

    private static final MediaType PROBLEM = MediaType.of("application/problem+json");
    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
    private static final String SIGN_IN = "/sign-in";

    private final Problems problems;
    private final ProblemPages pages;
    private final JsonMapper json;

    ProblemAnswers(Problems problems, ProblemPages pages, JsonMapper json) {
        this.problems = problems;
        this.pages = pages;
        this.json = json;
    }

    /** Answers, keeping the headers that {@code begun} already has. */
    MutableHttpResponse<Object> answer(HttpRequest<?> request, Refusal refusal, MutableHttpResponse<?> begun) {
        RefusedRequests.note(request, refusal);
        Problem problem = problems.problem(request, refusal);
        boolean reads = isBrowser(request);
        if (reads && refusal.code() == ErrorCode.NOT_SIGNED_IN && request.getMethod() == HttpMethod.GET) {
            return toSignIn(request);
        }
        MutableHttpResponse<?> shown = reads ? pages.page(request, refusal.code(), problem) : null;
        SecurityHeaders.set(request, begun);
        begun.getHeaders().set(RequestIds.HEADER, problem.requestId());
        MutableHttpResponse<Object> answer = begun.<Object>body(shown == null ? bytes(problem) : shown.body())
                .status(problem.status())
                .contentType(shown == null ? PROBLEM : HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        // A wait of less than a second is one second: there are no smaller ones in the header.
        refusal.findWait()
                .ifPresent(wait -> answer.header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(wait.plusMillis(999).toSeconds())));
        return withHints(answer, refusal.code());
    }

    private static MutableHttpResponse<Object> withHints(MutableHttpResponse<Object> answer, ErrorCode code) {
        return switch (code) {
            case NOT_SIGNED_IN -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case DATABASE_DOWN, SEARCH_DOWN, FILES_DOWN, TENANT_NOT_READY ->
                answer.header(HttpHeaders.RETRY_AFTER, "10");
            default -> answer;
        };
    }

    private static MutableHttpResponse<Object> toSignIn(HttpRequest<?> request) {
        URI address = UriBuilder.of(SIGN_IN)
                .queryParam("next", request.getUri().getRawPath())
                .build();
        return HttpResponse.seeOther(address);
    }

    /** The API answers programs, whoever calls it; elsewhere whoever accepts HTML is a person. */
    private static boolean isBrowser(HttpRequest<?> request) {
        return !request.getPath().startsWith("/api/")
                && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
