package io.qiqiao.web.edge;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.web.router.RouteAttributes;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;

/**
 * Refuses a body that says it is too large before any of it is read. Only a route that takes uploads reads while it
 * arrives; everywhere else a body lies in memory, where the server ends one that does not say how long it is.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyLimit implements Ordered {

    private final long largestInMemory;
    private final long largestUpload;

    BodyLimit(HttpServerConfiguration server) {
        this.largestInMemory = server.getMaxRequestBufferSize();
        this.largestUpload = server.getMaxRequestSize();
    }

    @RequestFilter
    void limit(HttpRequest<?> request) {
        if (request.getContentLength() > (takesUploads(request) ? largestUpload : largestInMemory)) {
            throw Refusal.of(ErrorCode.TOO_LARGE, ErrorCode.TOO_LARGE.messageKey());
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    private static boolean takesUploads(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(route -> route.getAnnotationMetadata().enumValue(Limited.class, Traffic.class))
                .filter(traffic -> traffic == Traffic.UPLOADING)
                .isPresent();
    }
}
