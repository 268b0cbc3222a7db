package io.qiqiao.web.limit.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.qiqiao.web.limit.Holder;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Limits;
import io.qiqiao.web.limit.Taken;
import io.qiqiao.web.limit.Traffic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a token for a request from one bucket, and remembers on the request how much is left of the tightest. */
@Singleton
final class TakingTokens {

    private static final String TIGHTEST = "qiqiao.limit";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Limits limits;
    private final List<String> unlimitedPaths;
    private final MeterRegistry meters;

    TakingTokens(Limits limits, EdgeConfiguration configuration, MeterRegistry meters) {
        this.limits = limits;
        this.unlimitedPaths = List.copyOf(configuration.getUnlimitedPaths());
        this.meters = meters;
    }

    static Optional<Taken> findTightest(HttpRequest<?> request) {
        return request.getAttribute(TIGHTEST, Taken.class);
    }

    /** @throws io.qiqiao.kernel.Refusal too-many-requests */
    void take(HttpRequest<?> request, Holder holder) {
        if (unlimitedPaths.stream().anyMatch(request.getPath()::startsWith)) {
            return;
        }
        Traffic traffic = traffic(request);
        Taken taken = limits.take(holder, traffic);
        if (taken != Taken.UNLIMITED
                && findTightest(request).map(taken::isTighterThan).orElse(true)) {
            request.setAttribute(TIGHTEST, taken);
        }
        if (!taken.granted()) {
            meters.counter("qiqiao.limit.refused", "kind", holder.kind().code(), "traffic", traffic.code())
                    .increment();
            throw taken.refusal(holder.kind());
        }
    }

    private static Traffic traffic(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(route -> route.getAnnotationMetadata().enumValue(Limited.class, Traffic.class))
                .orElse(READING.contains(request.getMethod()) ? Traffic.READING : Traffic.WRITING);
    }
}
