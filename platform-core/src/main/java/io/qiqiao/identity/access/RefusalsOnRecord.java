package io.qiqiao.identity.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.tenancy.web.TenantAtTheDoor;
import io.qiqiao.web.problem.RefusedRequests;
import java.util.EnumSet;
import java.util.Set;

/** Puts on record what is refused for who somebody is or where they ask, whoever in the program refused it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RefusalsOnRecord implements Ordered {

    private static final Set<ErrorCode> RECORDED = EnumSet.of(
            ErrorCode.NOT_SIGNED_IN,
            ErrorCode.NOT_ALLOWED,
            ErrorCode.TENANT_MISMATCH,
            ErrorCode.TOO_MANY_REQUESTS,
            ErrorCode.TENANT_SUSPENDED,
            ErrorCode.TENANT_UNKNOWN);

    private static final String LIMIT = "limit.exceeded.";

    private final Audit audit;

    RefusalsOnRecord(Audit audit) {
        this.audit = audit;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void record(HttpRequest<?> request) {
        RefusedRequests.find(request)
                .filter(RECORDED::contains)
                .filter(code -> !isSignIn(request, code) && !isLockOut(request))
                .ifPresent(code -> record(request, code));
    }

    /** Outside whatever binds the tenant, so that it sees the refusals of that, too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    private void record(HttpRequest<?> request, ErrorCode code) {
        AuditEvent event = event(request, code)
                .by(SignedIn.find(request)
                        .map(caller -> caller.session().actor().subject())
                        .orElse(null))
                .refused();
        ServerRequestContext.with(
                request,
                () -> TenantAtTheDoor.find(request)
                        .ifPresentOrElse(tenant -> audit.record(tenant, event), () -> audit.record(event)));
    }

    /** What a limit refused is one thing, whatever was asked for: else a flood of routes were a flood of entries. */
    private static AuditEvent event(HttpRequest<?> request, ErrorCode code) {
        String reason = RefusedRequests.findReason(request).orElse("");
        if (reason.startsWith(LIMIT)) {
            return AuditEvent.of("limit").about("limit", reason.substring(LIMIT.length()));
        }
        return AuditEvent.of("refusal")
                .about("route", request.getMethodName() + " " + route(request))
                .with("code", code.code())
                .with("host", isElsewhere(code) ? request.getHeaders().get(HttpHeaders.HOST) : null);
    }

    /** A wait after failures keeps its own record, with whose it is. */
    private static boolean isLockOut(HttpRequest<?> request) {
        return RefusedRequests.findReason(request)
                .filter("identity.lockout"::equals)
                .isPresent();
    }

    private static boolean isElsewhere(ErrorCode code) {
        return code == ErrorCode.TENANT_UNKNOWN || code == ErrorCode.TENANT_SUSPENDED;
    }

    /** The route's pattern; what matches none is not kept, since anything may stand in it. */
    private static String route(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> ((UriRouteMatch<?, ?>) match)
                        .getRouteInfo()
                        .getUriMatchTemplate()
                        .toPathString())
                .orElse("*");
    }

    /** Signing in keeps its own record, with the name of what was tried. */
    private static boolean isSignIn(HttpRequest<?> request, ErrorCode code) {
        return code == ErrorCode.NOT_SIGNED_IN
                && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                && RouteAttributes.getRouteMatch(request)
                        .map(route -> route.getAnnotationMetadata().stringValues(Secured.class))
                        .filter(needs -> Set.of(needs).contains("isAnonymous()"))
                        .isPresent();
    }
}
