package io.qiqiao.web.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything refused or failed comes out, whoever noticed it: what a controller or filter throws, and what the
 * server itself declines. A refusal is an answer; a fault is logged with the request's id and shown without its text.
 */
@Singleton
@Primary
final class ProblemEdge implements ErrorResponseProcessor<Object>, ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemEdge.class);

    private final ProblemAnswers answers;

    ProblemEdge(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        return answers.answer(request, refusal(request, thrown), HttpResponse.ok());
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Refusal refusal = context.getRootCause()
                .map(thrown -> refusal(request, thrown))
                .filter(read -> read.code() != ErrorCode.INTERNAL || response.code() >= 500)
                .or(() -> undecodable(request).flatMap(Readings::read))
                .orElseGet(() -> Readings.plain(Readings.code(HttpStatus.valueOf(response.code()))));
        return answers.answer(request, refusal, response);
    }

    /** Why the server could not make out the request, where it could not. */
    private static Optional<Throwable> undecodable(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> sent
                ? Optional.ofNullable(sent.getNativeRequest().decoderResult().cause())
                : Optional.empty();
    }

    private static Refusal refusal(HttpRequest<?> request, Throwable thrown) {
        Refusal refusal = Readings.read(thrown).orElseGet(() -> Readings.plain(ErrorCode.INTERNAL));
        if (refusal.code() == ErrorCode.INTERNAL) {
            LOG.error(
                    "Request {} {} {} failed",
                    RequestIds.of(request),
                    request.getMethodName(),
                    request.getPath(),
                    thrown);
        } else if (refusal.code() == ErrorCode.DATABASE_DOWN) {
            LOG.warn("Request {} found the database down: {}", RequestIds.of(request), thrown.toString());
        }
        return refusal;
    }
}
