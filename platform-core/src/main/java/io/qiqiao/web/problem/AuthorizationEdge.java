package io.qiqiao.web.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Sends what security refuses to the same edge as everything else. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AuthorizationEdge implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    private final ProblemEdge edge;

    AuthorizationEdge(ProblemEdge edge) {
        this.edge = edge;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        return edge.handle(request, refused);
    }
}
