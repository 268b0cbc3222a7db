package io.qiqiao.web.limit.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.qiqiao.tenancy.web.RequestHosts;
import io.qiqiao.web.limit.Holder;
import java.util.Set;

/** Limits an address, before anything is looked up for it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "qiqiao.limits.enabled", notEquals = "false")
final class AddressLimit implements Ordered {

    private final TakingTokens tokens;
    private final Set<String> unlimited;

    AddressLimit(TakingTokens tokens, EdgeConfiguration configuration) {
        this.tokens = tokens;
        this.unlimited = Set.copyOf(configuration.getUnlimitedAddresses());
    }

    @RequestFilter
    void limit(HttpRequest<?> request) {
        String address = RequestHosts.address(request);
        if (!unlimited.contains(address)) {
            tokens.take(request, Holder.address(address));
        }
    }

    /** Before the tenant is looked for, so that hosts and tokens cannot be tried out at will. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.before();
    }
}
