package io.qiqiao.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;

/** Shows the portal under its tenant's names, and where no tenant is bound, as the platform itself. */
@Singleton
@Requires(missingBeans = BrandSource.class)
final class TenantBrand implements BrandSource {

    private final TenantDirectory tenants;

    TenantBrand(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    @Override
    public Brand brand(HttpRequest<?> request) {
        return CurrentTenant.find().flatMap(tenants::find).map(TenantBrand::of).orElse(Brand.QIQIAO);
    }

    /** The place stands above the portal's name, which therefore does not repeat it. */
    static Brand of(Tenant tenant) {
        String portal = tenant.portalName();
        boolean repeats = portal.startsWith(tenant.name())
                && portal.length() > tenant.name().length();
        return Brand.of(
                Label.text(tenant.name()),
                Label.text(repeats ? portal.substring(tenant.name().length()) : portal));
    }
}
