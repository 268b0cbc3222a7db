package io.qiqiao.workbench.push;

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
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.push.run.Runs;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;

/** How far the push of a policy is, and whom it reached, for its issuer. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/policies/{id}/reach")
@Allowed(Permission.POLICY_EDIT)
class ReachController {

    private final Workplace workplace;
    private final Runs runs;
    private final ReachPages pages;
    private final Shell shell;

    ReachController(Workplace workplace, Runs runs, ReachPages pages, Shell shell) {
        this.workplace = workplace;
        this.runs = runs;
        this.pages = pages;
        this.shell = shell;
    }

    @Get
    HttpResponse<?> reach(String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get("policies");
        Listing policy = workplace.getListing(kind, Ids.of(id));
        Page page = Page.of("push/reach", model(policy, request), Label.of("push.reach.title", policy.title()))
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library.policy", WorkPaths.library(kind))
                .under(Label.text(policy.title()), WorkPaths.record(kind, policy.id()));
        return shell.page(request, page);
    }

    /** The part that renews itself. */
    @Get("/progress")
    HttpResponse<?> progress(String id, HttpRequest<?> request) {
        Listing policy = workplace.getListing(workplace.get("policies"), Ids.of(id));
        return shell.fragment(request, "push/part", model(policy, request));
    }

    private ReachPage model(Listing policy, HttpRequest<?> request) {
        return pages.of(policy, runs.getReach(policy.id()), shell.ui(request));
    }
}
