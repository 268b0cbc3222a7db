package io.qiqiao.identity.access;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Decides on every route by what it says it needs: a permission ({@link Allowed}) or nothing ({@link
 * io.qiqiao.identity.AnyoneMay}). A route that says neither is refused to everybody.
 */
@Singleton
final class RouteRule implements SecurityRule<HttpRequest<?>> {

    private final Permissions permissions;

    RouteRule(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication caller) {
        return Mono.just(RouteAttributes.getRouteMatch(request)
                .map(route -> decide(route, caller))
                // There is nothing there to protect; it will be not found.
                .orElse(SecurityRuleResult.ALLOWED));
    }

    /** Before every rule of the framework's own. */
    @Override
    public int getOrder() {
        return -1000;
    }

    private SecurityRuleResult decide(RouteMatch<?> route, @Nullable Authentication caller) {
        AnnotationMetadata says = route.getAnnotationMetadata();
        if (says.hasAnnotation(Endpoint.class)) {
            return mayAsk(says, caller) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED;
        }
        // What the method says counts instead of what its class says; read together, both would open it.
        AnnotationMetadata own = says.getDeclaredMetadata();
        return isSaid(own) ? decideBy(own, caller) : decideBy(says, caller);
    }

    private SecurityRuleResult decideBy(AnnotationMetadata says, @Nullable Authentication caller) {
        Permission[] needed = says.enumValues(Allowed.class, Permission.class);
        if (needed.length > 0) {
            return isHeld(needed, caller) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED;
        }
        return isOpen(says) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED;
    }

    private static boolean isSaid(AnnotationMetadata says) {
        return says.hasAnnotation(Allowed.class) || isOpen(says);
    }

    private static boolean isOpen(AnnotationMetadata says) {
        return Arrays.equals(says.stringValues(Secured.class), new String[] {SecurityRule.IS_ANONYMOUS});
    }

    /** Probes ask for health without saying who they are; metrics and all else tell how the system is built. */
    private boolean mayAsk(AnnotationMetadata says, @Nullable Authentication caller) {
        boolean isHealth =
                says.stringValue(Endpoint.class).filter("health"::equals).isPresent();
        return isHealth || isHeld(new Permission[] {Permission.SYSTEM_SEE}, caller);
    }

    private boolean isHeld(Permission[] needed, @Nullable Authentication caller) {
        return caller instanceof SignedIn signedIn
                && Arrays.stream(needed)
                        .anyMatch(
                                permission -> permissions.may(signedIn.session().actor(), permission));
    }
}
