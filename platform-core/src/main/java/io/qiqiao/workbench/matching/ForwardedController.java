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
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.matching.forward.ForwardedDemand;
import io.qiqiao.matching.forward.ForwardedDemands;
import io.qiqiao.matching.forward.Forwarding;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demands from below, to be helped, passed on or given back. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(ForwardedController.PATH)
@Allowed(Permission.MATCH_ASSIGN)
class ForwardedController {

    static final String PATH = "/work/forwarded";

    private final ForwardedDemands demands;
    private final Forwarding forwarding;
    private final DemandLists lists;
    private final ForwardedPages pages;
    private final Shell shell;
    private final Flash flash;

    ForwardedController(
            ForwardedDemands demands,
            Forwarding forwarding,
            DemandLists lists,
            ForwardedPages pages,
            Shell shell,
            Flash flash) {
        this.demands = demands;
        this.forwarding = forwarding;
        this.lists = lists;
        this.pages = pages;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> list(HttpRequest<?> request) {
        Page page = Page.of("workbench/matching-list", lists.fromBelow(shell.ui(request)), "matching.forwarded")
                .under("workbench.home", WorkPaths.HOME);
        return shell.page(request, page);
    }

    @Get("/{id}")
    HttpResponse<String> demand(String id, HttpRequest<?> request) {
        DemandPage shown = pages.of(
                demands.get(Ids.of(id)), shell.ui(request), flash.find(request).orElse(null));
        Page page = Page.of("workbench/matching", shown, shown.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("matching.forwarded", PATH);
        return flash.said(request, shell.page(request, page));
    }

    /** Recommends, passes on or gives back: what, is in the form. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(String id, @Nullable @Body Map<String, Object> form, HttpRequest<?> request) {
        ForwardedDemand demand = demands.get(Ids.of(id));
        FlashNote said = Telling.what(() -> act(demand.id(), SentForm.of(form)));
        return flash.on(request, PATH + "/" + demand.id(), said);
    }

    private FlashNote act(UUID id, SentForm form) {
        String note = form.first("note");
        switch (form.first("to")) {
            case "recommend" -> demands.recommend(id, form.first("kind"), Ids.of(form.first("target")), note);
            case "return" -> demands.giveBack(id, form.first("reason"));
            case "forward" -> forwarding.forwardOn(id, note);
            default -> throw Refusal.invalid("to", "layout.not-in-vocabulary", form.first("to"));
        }
        return FlashNote.good("matching.done.dealt-with");
    }
}
