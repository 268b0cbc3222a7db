package io.qiqiao.admin.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.qiqiao.admin.provisioning.Mandate;
import io.qiqiao.admin.provisioning.Mandates;
import io.qiqiao.admin.provisioning.Progress;
import io.qiqiao.admin.provisioning.Provisioning;
import io.qiqiao.admin.provisioning.ProvisioningWorker;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.AdminRole;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.registry.Registry;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;

/** The console's pages of tenants: operators see all, officers their own subtree. */
@AdminRole
@Hidden
@Controller("/console")
class ConsoleController {

    private static final String TENANTS = "/console/tenants";

    private final Shell shell;
    private final ConsolePages pages;
    private final Provisioning provisioning;
    private final ProvisioningWorker worker;
    private final Registry registry;
    private final Mandates mandates;

    ConsoleController(
            Shell shell,
            ConsolePages pages,
            Provisioning provisioning,
            ProvisioningWorker worker,
            Registry registry,
            Mandates mandates) {
        this.shell = shell;
        this.pages = pages;
        this.provisioning = provisioning;
        this.worker = worker;
        this.registry = registry;
        this.mandates = mandates;
    }

    @Get
    @Allowed(Permission.TENANT_SEE)
    HttpResponse<?> console() {
        return HttpResponse.seeOther(URI.create(TENANTS));
    }

    @Get(value = "/tenants", produces = MediaType.TEXT_HTML)
    @Allowed(Permission.TENANT_SEE)
    HttpResponse<?> tenants(HttpRequest<?> request) {
        return shell.page(
                request,
                Page.of("console/tenants", pages.tenants(mandates.get()), "console.tenants")
                        .in(Page.Frame.PLAIN));
    }

    @Get(value = "/tenants/new", produces = MediaType.TEXT_HTML)
    @Allowed(Permission.TENANT_PROVISION)
    HttpResponse<?> form(HttpRequest<?> request) {
        return shell.page(request, opening(OpeningForm.EMPTY, List.of()));
    }

    @Post(value = "/tenants", produces = MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.TENANT_PROVISION)
    HttpResponse<?> open(HttpRequest<?> request, @Body OpeningForm form) {
        try {
            return begin(provisioning.open(form.request(), mandates.get()));
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.INVALID_INPUT) {
                throw refusal;
            }
            return shell.page(request, opening(form, refusal.problems()).with(HttpStatus.UNPROCESSABLE_ENTITY));
        }
    }

    @Get(value = "/tenants/{code}", produces = MediaType.TEXT_HTML)
    @Allowed(Permission.TENANT_SEE)
    HttpResponse<?> tenant(HttpRequest<?> request, String code) {
        Mandate mandate = mandates.get();
        Progress progress = provisioning.get(seen(mandate, code).id());
        return shell.page(
                request,
                Page.of(
                                "console/tenant",
                                pages.tenant(mandate, progress),
                                Label.text(progress.tenant().name()))
                        .under("console.tenants", TENANTS)
                        .in(Page.Frame.PLAIN));
    }

    /** The steps alone, as they stand now. */
    @Get(value = "/tenants/{code}/steps", produces = MediaType.TEXT_HTML)
    @Allowed(Permission.TENANT_SEE)
    HttpResponse<?> steps(HttpRequest<?> request, String code) {
        Tenant tenant = seen(mandates.get(), code);
        return shell.fragment(request, "console/steps", StepsPart.of(provisioning.get(tenant.id())));
    }

    @Post(value = "/tenants/{code}/provisioning", consumes = MediaType.ALL)
    @Allowed(Permission.TENANT_PROVISION)
    HttpResponse<?> goOn(String code) {
        return begin(provisioning.get(governed(code).id()));
    }

    @Post(value = "/tenants/{code}/suspension", consumes = MediaType.ALL)
    @Allowed(Permission.TENANT_SUSPEND)
    HttpResponse<?> suspend(String code) {
        return back(provisioning.suspend(governed(code).id()));
    }

    @Post(value = "/tenants/{code}/resumption", consumes = MediaType.ALL)
    @Allowed(Permission.TENANT_SUSPEND)
    HttpResponse<?> resume(String code) {
        return back(provisioning.resume(governed(code).id()));
    }

    private HttpResponse<?> begin(Progress progress) {
        if (!progress.isOver()) {
            worker.begin(progress.tenant().id());
        }
        return back(progress);
    }

    private static HttpResponse<?> back(Progress progress) {
        return HttpResponse.seeOther(
                URI.create(TENANTS + "/" + progress.tenant().id()));
    }

    private static Page opening(OpeningForm form, List<FieldProblem> problems) {
        return Page.of("console/opening", OpeningPage.of(form, problems), "console.open")
                .under("console.tenants", TENANTS)
                .in(Page.Frame.PLAIN);
    }

    private Tenant seen(Mandate mandate, String code) {
        return mandate.requireSeen(registry.find(ConsolePages.id(code)), code);
    }

    private Tenant governed(String code) {
        return mandates.get().requireGoverned(registry.find(ConsolePages.id(code)), code);
    }
}
