package io.qiqiao.identity.oidc;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** Prepares a way in for those whom a provider knows and nobody here does. A bean of this type is told of each. */
@FunctionalInterface
public interface Newcomers {

    /** Puts into the answer, a page that offers to register, what the browser needs to go on with what the provider says. */
    void prepare(HttpRequest<?> request, MutableHttpResponse<?> answer, Identity identity);
}
