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
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.member.Member;
import io.qiqiao.identity.member.MemberStep;
import io.qiqiao.identity.member.Members;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.editing.Withdrawal;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One member, and what is done about them. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(MemberPages.PATH + "/{id}")
@Allowed({Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE})
class SheetController {

    private final Members members;
    private final MemberPages pages;
    private final MemberForms forms;
    private final Shell shell;
    private final Flash flash;

    SheetController(Members members, MemberPages pages, MemberForms forms, Shell shell, Flash flash) {
        this.members = members;
        this.pages = pages;
        this.forms = forms;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    @Allowed({Permission.MEMBER_SEE, Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE})
    HttpResponse<String> member(String id, HttpRequest<?> request) {
        Member member = members.read(Ids.of(id));
        MemberSheet sheet =
                pages.sheet(member, shell.ui(request), flash.find(request).orElse(null));
        return flash.said(request, shell.page(request, page(sheet)));
    }

    @Post("/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeRole(String id, @Nullable @Body Map<String, Object> sent, HttpRequest<?> request) {
        Member member = members.get(Ids.of(id));
        StandingForm form = forms.read(SentForm.of(sent));
        if (form.isOpen()) {
            return again(member, form, StandingForm.open(), request);
        }
        try {
            Member changed = forms.change(member.id(), form);
            return flash.on(
                    request, MemberPages.path(changed.id()), FlashNote.good("workbench.member.moved", changed.name()));
        } catch (Refusal refusal) {
            return refusal.code() == ErrorCode.INVALID_INPUT
                    ? again(member, form, refusal.problems(), request)
                    : refused(member.id(), refusal, request);
        }
    }

    @Post("/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> inviteAgain(String id, HttpRequest<?> request) {
        return done(id, request, "workbench.member.invited", members::inviteAgain);
    }

    @Post("/suspension")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> suspend(String id, HttpRequest<?> request) {
        return done(id, request, "workbench.member.suspended", member -> members.take(member, MemberStep.SUSPENSION));
    }

    @Post("/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resume(String id, HttpRequest<?> request) {
        return done(id, request, "workbench.member.resumed", member -> members.take(member, MemberStep.RESUMPTION));
    }

    @Get("/withdrawal")
    HttpResponse<String> confirm(String id, HttpRequest<?> request) {
        Member member = members.get(Ids.of(id));
        String path = MemberPages.path(member.id());
        Withdrawal question = new Withdrawal(
                Label.of("workbench.member.withdrawal.title", member.name()),
                Label.of("workbench.member.withdrawal.text"),
                path + "/withdrawal",
                path);
        return shell.page(request, under(Page.of("workbench/withdrawal", question, question.title())));
    }

    @Post("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(String id, HttpRequest<?> request) {
        return done(id, request, "workbench.member.withdrawn", member -> members.take(member, MemberStep.WITHDRAWAL));
    }

    private HttpResponse<?> done(String id, HttpRequest<?> request, String key, Function<UUID, Member> deed) {
        UUID member = Ids.of(id);
        try {
            return flash.on(
                    request,
                    MemberPages.path(member),
                    FlashNote.good(key, deed.apply(member).name()));
        } catch (Refusal refusal) {
            return refused(member, refusal, request);
        }
    }

    /** What the member's state forbids is said on their page; who may do nothing here is refused. */
    private HttpResponse<?> refused(UUID member, Refusal refusal, HttpRequest<?> request) {
        boolean explained = List.of(ErrorCode.WRONG_STATE, ErrorCode.ALREADY_EXISTS, ErrorCode.TOO_MANY_REQUESTS)
                .contains(refusal.code());
        if (!explained) {
            throw refusal;
        }
        return flash.on(request, MemberPages.path(member), FlashNote.warm(refusal.detailKey()));
    }

    private HttpResponse<String> again(
            Member member, StandingForm form, List<FieldProblem> problems, HttpRequest<?> request) {
        MemberSheet sheet = pages.sheet(member, form, problems, shell.ui(request), null);
        return shell.page(request, page(sheet).with(HttpStatus.UNPROCESSABLE_ENTITY));
    }

    private static Page page(MemberSheet sheet) {
        return under(Page.of("workbench/member", sheet, Label.text(sheet.name())));
    }

    private static Page under(Page page) {
        return page.under("workbench.home", WorkPaths.HOME).under("workbench.members", MemberPages.PATH);
    }
}
