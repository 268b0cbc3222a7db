package io.qiqiao.web.limit;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Tells which account or key a request is made with. Identity, which lies above, implements it. */
@FunctionalInterface
public interface CallerSource {

    /** Empty for a visitor. */
    Optional<Holder> caller(HttpRequest<?> request);
}
