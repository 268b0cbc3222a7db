package io.qiqiao.tenancy.web;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenancyConfiguration;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds the tenant whose host a request was sent to, for everything that follows. The platform's own hosts have none;
 * a host that is nobody's is refused before anything else looks at the request.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class TenantAtTheDoor implements Ordered {

    private static final String ATTRIBUTE = "qiqiao.tenant";

    private final TenantDirectory directory;
    private final RequestHosts hosts;
    private final Set<String> platformHosts;
    private final List<String> pathsWithoutTenant;

    TenantAtTheDoor(
            TenantDirectory directory,
            RequestHosts hosts,
            TenancyConfiguration tenancy,
            DoorConfiguration configuration) {
        this.directory = directory;
        this.hosts = hosts;
        this.platformHosts = Stream.concat(
                        Stream.of(tenancy.getDomain().toLowerCase(Locale.ROOT)),
                        configuration.getPlatformHosts().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.pathsWithoutTenant = List.copyOf(configuration.getPathsWithoutTenant());
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void enter(HttpRequest<?> request, MutablePropagatedContext context) {
        if (pathsWithoutTenant.stream().anyMatch(request.getPath()::startsWith)) {
            return;
        }
        HostName host = hosts.find(request).orElseThrow(TenantAtTheDoor::unknown);
        if (!platformHosts.contains(host.name())) {
            Tenant tenant = directory.findByHost(host.name()).orElseThrow(TenantAtTheDoor::unknown);
            requireActive(tenant);
            bind(request, context, tenant.id());
        }
    }

    /** Before anybody asks who calls: an account is looked for in the tenant. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order();
    }

    /** The tenant that was bound for {@code request}, for whoever looks at it from outside its context. */
    public static Optional<TenantId> find(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, TenantId.class);
    }

    /** Binds {@code tenant} for the rest of the request, and names it in the log. */
    public static void bind(HttpRequest<?> request, MutablePropagatedContext context, TenantId tenant) {
        request.setAttribute(ATTRIBUTE, tenant);
        CurrentTenant.bind(context, tenant);
        MdcPropagationContext before =
                context.getContext().find(MdcPropagationContext.class).orElse(null);
        Map<String, String> log = new HashMap<>(before == null ? Map.of() : before.state());
        log.put("tenant", tenant.code());
        if (before != null) {
            context.remove(before);
        }
        context.add(new MdcPropagationContext(log));
    }

    /** @throws Refusal tenant-suspended, or tenant-not-ready while it is being provisioned */
    public static void requireActive(Tenant tenant) {
        switch (tenant.state()) {
            case ACTIVE -> {}
            case SUSPENDED -> throw refusal(ErrorCode.TENANT_SUSPENDED);
            case PROVISIONING -> throw refusal(ErrorCode.TENANT_NOT_READY);
        }
    }

    private static Refusal unknown() {
        return refusal(ErrorCode.TENANT_UNKNOWN);
    }

    private static Refusal refusal(ErrorCode code) {
        return Refusal.of(code, code.messageKey());
    }
}
