package io.qiqiao.tenancy.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the address a request came from when trusted proxies stand in between: the nearest one in X-Forwarded-For that
 * is not a trusted proxy's. What lies beyond it anybody can have written.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ClientOrigin implements Ordered {

    static final String ADDRESS = "qiqiao.clientAddress";

    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final Set<String> trustedProxies;

    ClientOrigin(DoorConfiguration configuration) {
        this.trustedProxies = Set.copyOf(configuration.getTrustedProxies());
    }

    @RequestFilter
    void find(HttpRequest<?> request) {
        if (trustedProxies.contains(RequestHosts.peer(request))) {
            forwarded(request.getHeaders().getAll(FORWARDED))
                    .ifPresent(address -> request.setAttribute(ADDRESS, address));
        }
    }

    /** Before whatever asks for the address. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    private Optional<String> forwarded(List<String> headers) {
        List<String> hops = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return hops.reversed().stream()
                .filter(hop -> !trustedProxies.contains(hop))
                .findFirst()
                .flatMap(ClientOrigin::literal);
    }

    private static Optional<String> literal(String hop) {
        try {
            return LITERAL.matcher(hop).matches()
                    ? Optional.of(InetAddress.ofLiteral(hop).getHostAddress())
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
