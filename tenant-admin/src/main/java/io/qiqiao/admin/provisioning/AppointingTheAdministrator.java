package io.qiqiao.admin.provisioning;

import io.qiqiao.tenancy.Tenant;
import jakarta.inject.Singleton;

/** Makes the person named in the request the tenant's first officer; does nothing where none was named. */
@Singleton
final class AppointingTheAdministrator implements ProvisioningStep {

    static final String NAME = "administrator";

    private final RequestRows requests;
    private final Administrators administrators;

    AppointingTheAdministrator(RequestRows requests, Administrators administrators) {
        this.requests = requests;
        this.administrators = administrators;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public void run(Tenant tenant) {
        requests.findById(tenant.id().code()).ifPresent(request -> {
            if (request.administrator() != null) {
                administrators.appoint(request.administrator(), tenant.id());
            }
        });
    }
}
