package io.qiqiao.web.limit.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.limit.CallerSource;
import io.qiqiao.web.limit.Holder;

/** Limits the account or key that calls, then the tenant, so that one tenant's crowd leaves room for the others. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "qiqiao.limits.enabled", notEquals = "false")
final class CallerLimit implements Ordered {

    private final TakingTokens tokens;
    private final CallerSource callers;

    CallerLimit(TakingTokens tokens, CallerSource callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    @RequestFilter
    void limit(HttpRequest<?> request) {
        callers.caller(request).ifPresent(caller -> tokens.take(request, caller));
        CurrentTenant.find().ifPresent(tenant -> tokens.take(request, Holder.tenant(tenant)));
    }

    /** Once it is known who calls and in which tenant. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 2;
    }
}
