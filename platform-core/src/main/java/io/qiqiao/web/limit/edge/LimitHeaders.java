package io.qiqiao.web.limit.edge;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.qiqiao.web.limit.Taken;

/** Tells callers how much they may ask for yet, by the IETF's draft of RateLimit header fields. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LimitHeaders implements Ordered {

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        TakingTokens.findTightest(request).ifPresent(taken -> tell(response, taken));
    }

    /** Outside the filters that refuse. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    private static void tell(MutableHttpResponse<?> response, Taken taken) {
        String name = '"' + taken.rate() + '"';
        response.header(
                "RateLimit-Policy",
                name + ";q=" + taken.burst() + ";w=" + taken.window().toSeconds());
        response.header(
                "RateLimit",
                name + ";r=" + taken.remaining() + ";t=" + taken.full().toSeconds());
    }
}
