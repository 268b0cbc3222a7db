package io.qiqiao.admin.api;

import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.tenancy.TenancyConfiguration;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;

/** Tells programs of tenants: the API and the command line alike. */
@Singleton
public class TenantViews {

    private final Registry registry;
    private final String domain;

    TenantViews(Registry registry, TenancyConfiguration configuration) {
        this.registry = registry;
        this.domain = configuration.getDomain();
    }

    /** A tenant with its steps. */
    public TenantView view(Progress progress) {
        String code = progress.tenant().id().code();
        return TenantView.of(
                progress,
                code + "." + domain,
                registry.listDomains(progress.tenant().id()));
    }
}
