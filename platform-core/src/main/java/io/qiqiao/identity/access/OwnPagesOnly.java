package io.qiqiao.identity.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.util.Set;

/**
 * A change that a browser asks for with its cookies counts only when the browser itself says that a page of ours asked
 * for it ({@code Sec-Fetch-Site}, which no page can forge, or {@code Origin}). That it does not say the contrary is not
 * enough: a browser too old to say anything may not change anything.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OwnPagesOnly implements Ordered {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @RequestFilter
    void refuseOthers(HttpRequest<?> request) {
        boolean byCookie = SignedIn.find(request)
                .filter(caller -> caller.by() == SignedIn.By.COOKIE)
                .isPresent();
        if (byCookie && !SAFE.contains(request.getMethod()) && !isFromOwnPage(request)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "identity.other-site.refused");
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    private static boolean isFromOwnPage(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaders().get("Origin");
        String host = request.getHeaders().get("Host");
        return origin != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
