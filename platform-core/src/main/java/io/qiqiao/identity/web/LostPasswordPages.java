package io.qiqiao.identity.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.entrance.PasswordResets;
import io.qiqiao.identity.signin.Door;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** The way back for who has lost their password. */
@Hidden
@Controller
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LostPasswordPages {

    private static final String TOKEN = "token";
    private static final String LOGIN = "login";
    private static final Link BACK = Link.to("/sign-in", "identity.sign-in.back");

    private final Shell shell;
    private final PasswordResets resets;
    private final StepAnswers answers;

    LostPasswordPages(Shell shell, PasswordResets resets, StepAnswers answers) {
        this.shell = shell;
        this.resets = resets;
        this.answers = answers;
    }

    @Get("/lost-password")
    HttpResponse<?> lost(HttpRequest<?> request) {
        return shell.page(request, lostForm("").page());
    }

    /** The same answer whoever it is, if anybody. */
    @Post("/lost-password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Traffic.SENDING)
    HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, String> sent) {
        String login = sent.getOrDefault(LOGIN, "");
        if (login.isBlank()) {
            return answers.again(request, lostForm(""), Refusal.invalid(LOGIN, "error.field.missing"));
        }
        Door door = Clients.door(request);
        resets.ask(login, door.host());
        return said(request, "identity.lost-password.sent");
    }

    @Get("/password-reset")
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<?> reset(HttpRequest<?> request, @QueryValue(defaultValue = "") String token) {
        return shell.page(request, resetForm(token, get(token)).page());
    }

    @Post("/password-reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<?> choose(HttpRequest<?> request, @Body Map<String, String> sent) {
        String token = sent.getOrDefault(TOKEN, "");
        Account account = get(token);
        try {
            String password = sent.getOrDefault(PasswordFields.PASSWORD, "");
            resets.reset(token, password, Clients.door(request).address());
            return said(request, "identity.password-reset.done");
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.INVALID_INPUT) {
                throw refusal;
            }
            return answers.again(request, resetForm(token, account), refusal);
        }
    }

    private HttpResponse<?> said(HttpRequest<?> request, String key) {
        Notice notice = Notice.of(Tone.GOOD, key, BACK);
        return shell.page(
                request, Page.of("identity/said", notice, notice.title()).in(Page.Frame.PLAIN));
    }

    private Account get(String token) {
        return resets.find(token).orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND, "identity.link.closed"));
    }

    private static FormPage lostForm(String login) {
        Field name = Field.line(LOGIN, "identity.login", login)
                .help("identity.login.help")
                .hint("username")
                .required();
        return FormPage.of("lost-password", "/lost-password", List.of(name), List.of())
                .leading(BACK);
    }

    private static FormPage resetForm(String token, Account account) {
        return FormPage.of(
                        "password-reset",
                        "/password-reset",
                        List.of(PasswordFields.chosen()),
                        List.of(new FormPage.Hidden(TOKEN, token)))
                .saying(Label.of("identity.password-reset.lead", account.name(), account.login()))
                .leading(BACK);
    }
}
