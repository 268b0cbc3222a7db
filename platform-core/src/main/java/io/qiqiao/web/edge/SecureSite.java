package io.qiqiao.web.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.qiqiao.web.cookie.OwnCookies;

/**
 * Where people reach the site by https, even if a proxy ends it before us and our own connection is plain: no cookie
 * travels any other way, and browsers come by https from then on.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "qiqiao.tenancy.web.public-scheme", value = "https")
final class SecureSite implements Ordered {

    @RequestFilter
    void note(HttpRequest<?> request) {
        OwnCookies.cameByHttps(request);
    }

    @ResponseFilter
    void secure(MutableHttpResponse<?> response) {
        response.getHeaders().set(SecurityHeaders.TRANSPORT, SecurityHeaders.HTTPS_ONLY);
    }

    /** Outermost: whatever reads or sets a cookie comes later. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
