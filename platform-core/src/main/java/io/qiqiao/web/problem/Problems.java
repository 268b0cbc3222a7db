package io.qiqiao.web.problem;

import io.micronaut.http.HttpRequest;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Says a refusal in the reader's language. */
@Singleton
final class Problems {

    private static final String TYPE = "urn:qiqiao:problem:";

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    Problem problem(HttpRequest<?> request, Refusal refusal) {
        Locale locale = Languages.of(request);
        ErrorCode code = refusal.code();
        return new Problem(
                TYPE + code.code(),
                messages.text(locale, code.messageKey()),
                code.status(),
                code.code(),
                messages.text(locale, detailKey(refusal), refusal.arguments().toArray()),
                request.getPath(),
                RequestIds.of(request),
                refusal.problems().stream()
                        .map(problem -> field(locale, problem))
                        .toList(),
                refusal.facts());
    }

    /** Whoever refused with the bare title means the general explanation. */
    private static String detailKey(Refusal refusal) {
        String title = refusal.code().messageKey();
        return refusal.detailKey().equals(title) ? title + ".detail" : refusal.detailKey();
    }

    private Problem.FieldError field(Locale locale, FieldProblem problem) {
        return new Problem.FieldError(
                problem.field(),
                problem.messageKey(),
                messages.text(locale, problem.messageKey(), problem.arguments().toArray()));
    }
}
