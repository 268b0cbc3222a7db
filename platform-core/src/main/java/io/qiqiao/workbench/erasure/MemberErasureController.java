package io.qiqiao.workbench.erasure;

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
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.erasure.ErasingPersons;
import io.qiqiao.identity.member.Member;
import io.qiqiao.identity.member.Members;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An administrator erases a member who asks for it: what goes and what stays is said first. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.MEMBERS + "/{id}/erasure")
@Allowed(Permission.MEMBER_MANAGE)
class MemberErasureController {

    private final Members members;
    private final ErasingPersons erasing;
    private final ErasurePages pages;
    private final CurrentActor actors;
    private final Shell shell;
    private final Flash flash;

    MemberErasureController(
            Members members,
            ErasingPersons erasing,
            ErasurePages pages,
            CurrentActor actors,
            Shell shell,
            Flash flash) {
        this.members = members;
        this.erasing = erasing;
        this.pages = pages;
        this.actors = actors;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> form(String id, HttpRequest<?> request) {
        Member member = members.read(Ids.of(id));
        ErasureForm blank = ErasureForm.of(SentForm.of(null));
        return page(member, pages.sheet(member, blank, List.of()), HttpStatus.OK, request);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> erase(String id, @Nullable @Body Map<String, Object> sent, HttpRequest<?> request) {
        Member member = members.get(Ids.of(id));
        ErasureForm form = ErasureForm.of(SentForm.of(sent));
        ErasureSheet asked = pages.sheet(member, form, List.of());
        if (asked.isBarred()) {
            return page(member, asked, HttpStatus.CONFLICT, request);
        }
        List<FieldProblem> problems = form.problems(Objects.requireNonNullElse(member.login(), ""));
        if (!problems.isEmpty()) {
            return page(member, pages.sheet(member, form, problems), HttpStatus.UNPROCESSABLE_ENTITY, request);
        }
        erasing.erase(actors.get(), member.account(), form.reason());
        return flash.on(request, WorkPaths.MEMBERS, FlashNote.good("erasure.done"));
    }

    private HttpResponse<String> page(Member member, ErasureSheet sheet, HttpStatus status, HttpRequest<?> request) {
        Page page = Page.of("workbench/erasure", sheet, sheet.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.members", WorkPaths.MEMBERS)
                .under(Label.text(member.name()), ErasurePages.back(member));
        return shell.page(request, page.with(status));
    }
}
