package io.qiqiao.web.problem;

import io.micronaut.http.HttpRequest;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.util.Optional;

/** Remembers with a request why it was refused: an answer for people does not say it in a form programs read. */
public final class RefusedRequests {

    private static final String ATTRIBUTE = "qiqiao.refused";
    private static final String REASON = "qiqiao.refused.reason";

    private RefusedRequests() {}

    /** Why {@code request} was refused; empty where it was not. */
    public static Optional<ErrorCode> find(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, ErrorCode.class);
    }

    /** The key of the message that says why {@code request} was refused; empty where it was not. */
    public static Optional<String> findReason(HttpRequest<?> request) {
        return request.getAttribute(REASON, String.class);
    }

    static void note(HttpRequest<?> request, Refusal refusal) {
        request.setAttribute(ATTRIBUTE, refusal.code());
        request.setAttribute(REASON, refusal.detailKey());
    }
}
