package io.qiqiao.tenancy.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which host a request was sent to. */
@Singleton
public final class RequestHosts {

    private static final String FORWARDED = "X-Forwarded-Host";

    private final Set<String> trustedProxies;

    RequestHosts(DoorConfiguration configuration) {
        this.trustedProxies = Set.copyOf(configuration.getTrustedProxies());
    }

    /**
     * The one host that {@code request} names, or empty when it names none, several, or something that is no host. What
     * a proxy forwards counts only where that proxy is trusted.
     */
    public Optional<HostName> find(HttpRequest<?> request) {
        List<String> forwarded = request.getHeaders().getAll(FORWARDED);
        if (!forwarded.isEmpty() && isTrusted(request)) {
            return forwarded.size() == 1 ? HostName.find(forwarded.getFirst()) : Optional.empty();
        }
        List<String> hosts = request.getHeaders().getAll(HttpHeaders.HOST);
        return hosts.size() == 1
                ? HostName.find(hosts.getFirst()).filter(host -> agrees(request, host))
                : Optional.empty();
    }

    /** The address the request came from, past trusted proxies: for limits, logs and lists of sessions. */
    public static String address(HttpRequest<?> request) {
        return request.getAttribute(ClientOrigin.ADDRESS, String.class).orElseGet(() -> peer(request));
    }

    /** The address at the other end of the connection. */
    static String peer(HttpRequest<?> request) {
        // A socket without a resolved address has no host address to tell.
        return request.getRemoteAddress().getAddress() == null
                ? ""
                : request.getRemoteAddress().getAddress().getHostAddress();
    }

    private boolean isTrusted(HttpRequest<?> request) {
        return trustedProxies.contains(peer(request));
    }

    /** A request line with a full address must name the same host as the header (RFC 9112, 3.2.2). */
    private static boolean agrees(HttpRequest<?> request, HostName host) {
        @Nullable String authority = request.getUri().getRawAuthority();
        return authority == null
                || HostName.find(authority).filter(host::equals).isPresent();
    }
}
