package io.qiqiao.web.problem;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.qiqiao.kernel.Ids;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives every request an id: the caller's own when it is a sane one, else a new one. It is in each line of the log, in
 * the answer's header and in every problem.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class RequestIds implements Ordered {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "qiqiao.requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The id of {@code request}; it gets one where it has come to grief before it was given any. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> give(request));
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new MdcPropagationContext(Map.of("requestId", of(request))));
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(HEADER, of(request));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    private static String give(HttpRequest<?> request) {
        String sent = request.getHeaders().get(HEADER);
        String id =
                sent != null && SANE.matcher(sent).matches() ? sent : Ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
