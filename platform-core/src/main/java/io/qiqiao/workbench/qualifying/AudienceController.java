package io.qiqiao.workbench.qualifying;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;

/** Who qualifies for a policy, for those who publish it. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/policies/{id}/audience")
@Allowed(Permission.POLICY_EDIT)
class AudienceController {

    private final Workplace workplace;
    private final PolicyKind policies;
    private final ListingRights rights;
    private final AudiencePages pages;
    private final Shell shell;

    AudienceController(
            Workplace workplace, PolicyKind policies, ListingRights rights, AudiencePages pages, Shell shell) {
        this.workplace = workplace;
        this.policies = policies;
        this.rights = rights;
        this.pages = pages;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> show(String id, HttpRequest<?> request) {
        rights.editorOf(policies);
        AudiencePage model = pages.of(workplace.getListing(policies, Ids.of(id)), shell.ui(request));
        Page page = Page.of("workbench/audience", model, model.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library.policy", WorkPaths.library(policies));
        return shell.page(request, page);
    }
}
