package io.qiqiao.workbench.member;

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
import io.micronaut.http.annotation.RequestBean;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.member.Member;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of members, and inviting more. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(MemberPages.PATH)
@Allowed({Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE})
class MemberController {

    private final MemberLists lists;
    private final MemberPages pages;
    private final MemberForms forms;
    private final Shell shell;
    private final Flash flash;

    MemberController(MemberLists lists, MemberPages pages, MemberForms forms, Shell shell, Flash flash) {
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    @Allowed({Permission.MEMBER_SEE, Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE})
    HttpResponse<String> list(@RequestBean MemberQuery query, HttpRequest<?> request) {
        MemberList list = lists.of(query, shell.ui(request), flash.find(request).orElse(null));
        Page page = Page.of("workbench/members", list, "workbench.members");
        return flash.said(request, shell.page(request, page));
    }

    @Get("/new")
    HttpResponse<String> blank(HttpRequest<?> request) {
        SentForm blank = SentForm.of(null);
        return form(blank, StandingForm.of(blank), List.of(), request);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(@Nullable @Body Map<String, Object> sent, HttpRequest<?> request) {
        SentForm form = SentForm.of(sent);
        StandingForm standing = forms.read(form);
        if (standing.isOpen()) {
            return form(form, standing, StandingForm.open(), request);
        }
        try {
            Member member = forms.invite(form, standing);
            return flash.on(request, MemberPages.PATH, FlashNote.good("workbench.member.invited", member.name()));
        } catch (Refusal refusal) {
            return switch (refusal.code()) {
                case INVALID_INPUT -> form(form, standing, refusal.problems(), request);
                case ALREADY_EXISTS ->
                    form(form, standing, List.of(FieldProblem.of("contact", refusal.detailKey())), request);
                default -> throw refusal;
            };
        }
    }

    private HttpResponse<String> form(
            SentForm sent, StandingForm standing, List<FieldProblem> problems, HttpRequest<?> request) {
        Page page = Page.of(
                        "workbench/invitation", pages.invitation(sent, standing, problems), "workbench.member.invite")
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.members", MemberPages.PATH);
        return shell.page(request, problems.isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_ENTITY));
    }
}
