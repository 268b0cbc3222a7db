package io.qiqiao.web.edge;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/**
 * Tells browsers what a page of ours may do: run our scripts and styles, talk to us, be framed by nobody. No inline
 * script or style runs, so text that slips into a page unescaped still does nothing.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class SecurityHeaders implements Ordered {

    static final String TRANSPORT = "Strict-Transport-Security";
    static final String HTTPS_ONLY = "max-age=31536000; includeSubDomains";

    /** What a route answers as its policy that gives what others made: it is shut in, too, should it be shown after all. */
    public static final String SANDBOX = "sandbox";

    private static final String POLICY = "Content-Security-Policy";

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** Sets them on an answer; for those, too, that are given before any filter has seen the request. */
    public static void set(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean shutIn = SANDBOX.equals(response.getHeaders().get(POLICY));
        HEADERS.forEach(response.getHeaders()::set);
        if (shutIn) {
            response.getHeaders().set(POLICY, CONTENT_SECURITY_POLICY + "; " + SANDBOX);
        }
        if (request.isSecure()) {
            response.getHeaders().set(TRANSPORT, HTTPS_ONLY);
        }
    }

    @ResponseFilter
    void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
        set(request, response);
    }

    /** Outermost, so that what other filters refuse is covered as well. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
