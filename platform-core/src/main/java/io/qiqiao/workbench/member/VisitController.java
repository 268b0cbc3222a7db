package io.qiqiao.workbench.member;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.breakglass.BreakGlass;
import io.qiqiao.identity.breakglass.Visit;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** The visits of operators, before the eyes of the tenant's administrators. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(MemberPages.VISITS)
@Allowed(Permission.MEMBER_MANAGE)
class VisitController {

    private final BreakGlass glass;
    private final Shell shell;
    private final Flash flash;

    VisitController(BreakGlass glass, Shell shell, Flash flash) {
        this.glass = glass;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> visits(HttpRequest<?> request) {
        List<Visit> visits = glass.listIn(CurrentTenant.get());
        VisitList list = new VisitList(
                table(visits, shell.ui(request)),
                visits.isEmpty() ? Notice.empty("eye", "breakglass.none") : null,
                flash.find(request).orElse(null));
        Page page = Page.of("workbench/visits", list, "breakglass.visits")
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.members", MemberPages.PATH);
        return flash.said(request, shell.page(request, page));
    }

    @Post(value = "/{id}/end", consumes = MediaType.ALL)
    HttpResponse<?> end(String id, HttpRequest<?> request) {
        glass.end(Ids.of(id));
        return flash.on(request, MemberPages.VISITS, FlashNote.good("breakglass.done"));
    }

    private static Table table(List<Visit> visits, Ui ui) {
        return Table.of(
                "breakglass.visits",
                List.of(
                        Column.of("breakglass.operator"),
                        Column.of("breakglass.reason"),
                        Column.of("breakglass.opened"),
                        Column.of("breakglass.ends"),
                        Column.of("breakglass.state")),
                visits.stream().map(visit -> row(visit, ui)).toList());
    }

    private static Row row(Visit visit, Ui ui) {
        Row row = Row.of(
                visit.id().toString(),
                "",
                visit.operator(),
                Cell.of(visit.reason()),
                Cell.of(ui.words().dateTime(visit.openedAt())),
                Cell.of(ui.words().dateTime(visit.endsAt())),
                Cell.of(
                        visit.open()
                                ? Tag.of(Tone.WARM, "breakglass.state.open")
                                : Tag.of(Tone.OFF, "breakglass.state.over")));
        return visit.open()
                ? row.actions(Link.deed(MemberPages.VISITS + "/" + visit.id() + "/end", "breakglass.end")
                        .as(Tone.BAD))
                : row;
    }
}
