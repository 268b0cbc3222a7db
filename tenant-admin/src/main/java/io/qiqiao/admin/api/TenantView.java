package io.qiqiao.admin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.admin.provisioning.StepState;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as programs see it.
 *
 * @param parent code of the tenant above, or null at a top
 * @param state {@code provisioning}, {@code active} or {@code suspended}
 * @param host where its portal lives beside its own domains
 * @param steps how far its provisioning is; empty in lists
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TenantView(
        String code,
        String name,
        String portalName,
        @Nullable String parent,
        String path,
        String state,
        String host,
        List<String> domains,
        Counts progress,
        List<StepState> steps) {

    /** How many steps are done, of how many. */
    @Serdeable
    public record Counts(long done, long total, boolean failed) {}

    static TenantView of(Progress progress, String host, List<String> domains) {
        return of(progress.tenant(), host, domains, progress);
    }

    private static TenantView of(Tenant tenant, String host, List<String> domains, Progress progress) {
        return new TenantView(
                tenant.id().code(),
                tenant.name(),
                tenant.portalName(),
                tenant.findParent().map(TenantId::code).orElse(null),
                tenant.path(),
                tenant.state().name().toLowerCase(Locale.ROOT),
                host,
                domains,
                new Counts(progress.done(), progress.steps().size(), progress.hasFailed()),
                progress.steps());
    }
}
