package io.qiqiao.identity.access;

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
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAtTheDoor;
import java.util.Optional;

/**
 * Sees to it that caller and host are of one tenant. On the platform's own host, where programs call, the tenant is the
 * caller's.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class TenantAgreement implements Ordered {

    private final TenantDirectory directory;

    TenantAgreement(TenantDirectory directory) {
        this.directory = directory;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void agree(HttpRequest<?> request, MutablePropagatedContext context) {
        Optional<SignedIn> caller = SignedIn.find(request);
        if (caller.isEmpty()) {
            return;
        }
        Optional<TenantId> theirs =
                Optional.ofNullable(caller.get().session().actor().tenant());
        Optional<TenantId> hosts = CurrentTenant.find();
        if (hosts.isPresent() && !hosts.equals(theirs)) {
            throw refusal(ErrorCode.TENANT_MISMATCH);
        }
        if (hosts.isEmpty() && theirs.isPresent()) {
            TenantAtTheDoor.requireActive(
                    directory.find(theirs.get()).orElseThrow(() -> refusal(ErrorCode.TENANT_UNKNOWN)));
            TenantAtTheDoor.bind(request, context, theirs.get());
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    private static Refusal refusal(ErrorCode code) {
        return Refusal.of(code, code.messageKey());
    }
}
