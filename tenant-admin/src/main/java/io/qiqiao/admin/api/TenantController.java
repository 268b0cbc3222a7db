package io.qiqiao.admin.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.qiqiao.admin.provisioning.Mandate;
import io.qiqiao.admin.provisioning.Mandates;
import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.admin.provisioning.Provisioning;
import io.qiqiao.admin.provisioning.ProvisioningWorker;
import io.qiqiao.admin.provisioning.TenantRequest;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.role.AdminRole;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Opens, shows and suspends tenants: operators everywhere, officers below their own tenant. */
@AdminRole
@Controller("/api/tenants")
class TenantController {

    private final Provisioning provisioning;
    private final ProvisioningWorker worker;
    private final TenantViews views;
    private final Registry registry;
    private final Mandates mandates;

    TenantController(
            Provisioning provisioning,
            ProvisioningWorker worker,
            TenantViews views,
            Registry registry,
            Mandates mandates) {
        this.provisioning = provisioning;
        this.worker = worker;
        this.views = views;
        this.registry = registry;
        this.mandates = mandates;
    }

    /** Opens a tenant. One that is there already is answered as it is; what it still lacks is taken up again. */
    @Post
    @Allowed(Permission.TENANT_PROVISION)
    HttpResponse<TenantView> open(@Body TenantRequest request) {
        Progress progress = provisioning.open(request, mandates.get());
        return begun(progress);
    }

    /** The tenants the reader may see. */
    @Get
    @Allowed(Permission.TENANT_SEE)
    TenantList list() {
        Mandate mandate = mandates.get();
        List<TenantLine> lines = registry.listSchemaStates().stream()
                .filter(state -> mandate.sees(state.tenant()))
                .map(TenantLine::of)
                .toList();
        return TenantList.of(lines);
    }

    /** A tenant, and how far its provisioning is. */
    @Get("/{code}")
    @Allowed(Permission.TENANT_SEE)
    TenantView get(String code) {
        return views.view(provisioning.get(seen(code).id()));
    }

    /** Takes up the provisioning again where it failed. */
    @Post("/{code}/provisioning")
    @Allowed(Permission.TENANT_PROVISION)
    HttpResponse<TenantView> goOn(String code) {
        return begun(provisioning.get(governed(code).id()));
    }

    /** Takes the tenant off the net. */
    @Post("/{code}/suspension")
    @Allowed(Permission.TENANT_SUSPEND)
    TenantView suspend(String code) {
        return views.view(provisioning.suspend(governed(code).id()));
    }

    /** Puts the tenant back on the net. */
    @Delete("/{code}/suspension")
    @Allowed(Permission.TENANT_SUSPEND)
    TenantView resume(String code) {
        return views.view(provisioning.resume(governed(code).id()));
    }

    private HttpResponse<TenantView> begun(Progress progress) {
        if (!progress.isOver()) {
            worker.begin(progress.tenant().id());
        }
        HttpStatus status = progress.isOver() ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        MutableHttpResponse<TenantView> response = HttpResponse.status(status);
        return response.body(views.view(progress))
                .headers(headers -> headers.location(
                        URI.create("/api/tenants/" + progress.tenant().id())));
    }

    private Tenant seen(String code) {
        return mandates.get().requireSeen(find(code), code);
    }

    private Tenant governed(String code) {
        return mandates.get().requireGoverned(find(code), code);
    }

    private Optional<Tenant> find(String code) {
        return TenantId.find(code).flatMap(registry::find);
    }
}
