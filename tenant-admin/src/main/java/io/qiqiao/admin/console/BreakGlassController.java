package io.qiqiao.admin.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.breakglass.BreakGlass;
import io.qiqiao.identity.breakglass.Visit;
import io.qiqiao.identity.breakglass.VisitRequest;
import io.qiqiao.identity.web.BrowserSessions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.AdminRole;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where operators ask for a visit in a tenant, and leave it. */
@AdminRole
@Hidden
@Controller("/console/tenants/{code}/break-glass")
@Allowed(Permission.BREAK_GLASS)
class BreakGlassController {

    private final BreakGlass glass;
    private final BrowserSessions browsers;
    private final Shell shell;
    private final TenantAddresses addresses;

    BreakGlassController(BreakGlass glass, BrowserSessions browsers, Shell shell, TenantAddresses addresses) {
        this.glass = glass;
        this.browsers = browsers;
        this.shell = shell;
        this.addresses = addresses;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request, String code) {
        return shell.page(request, page(request, ConsolePages.id(code), "", List.of()));
    }

    @Limited(Traffic.SIGNING_IN)
    @Post(produces = MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String code, @Body Map<String, String> sent) {
        TenantId tenant = ConsolePages.id(code);
        String reason = sent.getOrDefault("reason", "");
        try {
            glass.open(
                    tenant, new VisitRequest(reason, sent.getOrDefault("code", ""), sent.getOrDefault("password", "")));
            MutableHttpResponse<?> opened = HttpResponse.seeOther(URI.create(path(tenant)));
            // Whoever just proved once more who they are is no longer the one whose cookie may have been seen.
            browsers.renew(request, opened);
            return opened;
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.INVALID_INPUT) {
                throw refusal;
            }
            return shell.page(
                    request, page(request, tenant, reason, refusal.problems()).with(HttpStatus.UNPROCESSABLE_ENTITY));
        }
    }

    @Post(value = "/end", consumes = MediaType.ALL)
    HttpResponse<?> leave(String code) {
        TenantId tenant = ConsolePages.id(code);
        glass.leave(tenant);
        return HttpResponse.seeOther(URI.create(path(tenant)));
    }

    private Page page(HttpRequest<?> request, TenantId tenant, String reason, List<FieldProblem> problems) {
        List<Visit> visits = glass.listIn(tenant);
        BreakGlassPage page = new BreakGlassPage(
                path(tenant),
                BreakGlassPage.fields(reason, glass.proof(), problems),
                problems,
                visits.stream().anyMatch(Visit::open) ? deeds(tenant) : List.of(),
                BreakGlassPage.table(visits, shell.ui(request)));
        return Page.of("console/break-glass", page, "breakglass.title")
                .under("console.tenants", "/console/tenants")
                .under(Label.text(tenant.code()), "/console/tenants/" + tenant)
                .in(Page.Frame.PLAIN);
    }

    private List<Link> deeds(TenantId tenant) {
        return List.of(
                Link.to(addresses.at(tenant, "/sign-in?next=/work").toString(), "breakglass.go")
                        .as(Tone.ACCENT),
                Link.deed(path(tenant) + "/end", "breakglass.leave"));
    }

    private static String path(TenantId tenant) {
        return "/console/tenants/" + tenant + "/break-glass";
    }
}
