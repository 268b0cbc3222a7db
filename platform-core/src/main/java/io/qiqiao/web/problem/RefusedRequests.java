package io.qiqiao.web.problem;

import io.micronaut.http.HttpRequest;
import io.qiqiao.kernel.ErrorCode;
import java.util.Optional;

/** Remembers with a request why it was refused: an answer for people does not say it in a form programs read. */
public final class RefusedRequests {

    private static final String ATTRIBUTE = "qiqiao.refused";

    private RefusedRequests() {}

    /** Why {@code request} was refused; empty where it was not. */
    public static Optional<ErrorCode> find(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, ErrorCode.class);
    }

    static void note(HttpRequest<?> request, ErrorCode code) {
        request.setAttribute(ATTRIBUTE, code);
    }
}
