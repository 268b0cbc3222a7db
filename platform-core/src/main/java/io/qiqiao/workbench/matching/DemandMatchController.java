package io.qiqiao.workbench.matching;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Demands that go on, each with what could serve it. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(DemandMatchController.PATH)
class DemandMatchController {

    static final String PATH = "/work/matching";

    private final Matches matches;
    private final Sides sides;
    private final DemandLists lists;
    private final DemandPages pages;
    private final DemandDeeds deeds;
    private final Shell shell;
    private final Flash flash;

    DemandMatchController(
            Matches matches,
            Sides sides,
            DemandLists lists,
            DemandPages pages,
            DemandDeeds deeds,
            Shell shell,
            Flash flash) {
        this.matches = matches;
        this.sides = sides;
        this.lists = lists;
        this.pages = pages;
        this.deeds = deeds;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    @Allowed(Permission.MATCH_ASSIGN)
    HttpResponse<String> list(HttpRequest<?> request) {
        Page page = Page.of("workbench/matching-list", lists.goingOn(shell.ui(request)), "matching.demands")
                .under("workbench.home", WorkPaths.HOME);
        return shell.page(request, page);
    }

    @Get("/{id}")
    @Allowed({Permission.DEMAND_POST, Permission.MATCH_ASSIGN})
    HttpResponse<String> demand(String id, HttpRequest<?> request) {
        Listing demand = matches.getDemand(Ids.of(id), sides.reader());
        DemandPage shown = pages.of(
                demand, sides.by(), shell.ui(request), flash.find(request).orElse(null));
        Page page = Page.of("workbench/matching", shown, shown.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library.demand", "/work/demands");
        return flash.said(request, shell.page(request, page));
    }

    /** Moves the demand on, assigns it, or forwards it: what, is in the form. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.DEMAND_POST, Permission.MATCH_ASSIGN})
    HttpResponse<?> act(String id, @Nullable @Body Map<String, Object> form, HttpRequest<?> request) {
        Listing demand = matches.getDemand(Ids.of(id), sides.reader());
        String back = PATH + "/" + demand.id();
        return flash.on(request, back, Telling.what(() -> deeds.act(demand, SentForm.of(form))));
    }
}
