package io.qiqiao.web.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/**
 * Where people reach the site by https, even if a proxy ends it before us and our own connection is plain: no cookie
 * travels any other way, and browsers come by https from then on.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "qiqiao.tenancy.web.public-scheme", value = "https")
final class SecureSite implements Ordered {

    private static final String SECURE = "; Secure";

    @ResponseFilter
    void secure(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set(SecurityHeaders.TRANSPORT, SecurityHeaders.HTTPS_ONLY);
        List<String> cookies = List.copyOf(headers.getAll(HttpHeaders.SET_COOKIE));
        headers.remove(HttpHeaders.SET_COOKIE);
        cookies.forEach(
                cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie.contains(SECURE) ? cookie : cookie + SECURE));
    }

    /** Outermost: every cookie has been set by then. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
