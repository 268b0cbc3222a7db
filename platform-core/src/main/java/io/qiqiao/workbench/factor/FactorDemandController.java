package io.qiqiao.workbench.factor;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.demand.DemandingFactors;
import io.qiqiao.identity.demand.RoleDemand;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which roles the tenant demands a second factor beyond those that must have one. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.FACTORS)
@Allowed(Permission.MEMBER_MANAGE)
class FactorDemandController {

    private static final String ROLES = "role";

    private final DemandingFactors demanding;
    private final Shell shell;
    private final Flash flash;

    FactorDemandController(DemandingFactors demanding, Shell shell, Flash flash) {
        this.demanding = demanding;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> demands(HttpRequest<?> request) {
        FactorSheet sheet = sheet(List.of(), flash.find(request).orElse(null));
        return flash.said(request, shell.page(request, page(sheet)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> demand(@Nullable @Body Map<String, Object> sent, HttpRequest<?> request) {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        for (String code : SentForm.of(sent).all(ROLES)) {
            Optional<Role> role = Role.find(code);
            if (role.isEmpty()) {
                FactorSheet again = sheet(List.of(FieldProblem.of(ROLES, "member.role.not-given")), null);
                return shell.page(request, page(again).with(HttpStatus.UNPROCESSABLE_ENTITY));
            }
            chosen.add(role.get());
        }
        demanding.demand(CurrentTenant.get(), chosen);
        return flash.on(request, WorkPaths.FACTORS, FlashNote.good("factor.demands.done"));
    }

    private FactorSheet sheet(List<FieldProblem> problems, @Nullable FlashNote note) {
        List<RoleDemand> demands = demanding.list(CurrentTenant.get());
        return new FactorSheet(
                demands.stream()
                        .filter(RoleDemand::compulsory)
                        .map(demand -> Fact.of(name(demand), Label.of("factor.demands.compulsory")))
                        .toList(),
                Field.choice(
                                ROLES,
                                "factor.demands.roles",
                                Control.Look.CHECKS,
                                demands.stream()
                                        .filter(demand -> !demand.compulsory())
                                        .map(FactorDemandController::option)
                                        .toList())
                        .help("factor.demands.help")
                        .wrong(problems),
                problems,
                note);
    }

    private static Control.Option option(RoleDemand demand) {
        return Control.Option.of(demand.role().code(), Label.of(name(demand)), demand.demanded());
    }

    private static String name(RoleDemand demand) {
        return "identity.role." + demand.role().code();
    }

    private static Page page(FactorSheet sheet) {
        return Page.of("workbench/factor-demands", sheet, "factor.demands")
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.members", WorkPaths.MEMBERS);
    }
}
