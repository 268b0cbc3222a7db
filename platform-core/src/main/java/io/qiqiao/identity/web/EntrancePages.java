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
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.entrance.Entrances;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Shell;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The pages behind links that work once. Whoever was let in signs in next. */
@Hidden
@Controller
@Limited(Traffic.SIGNING_IN)
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EntrancePages {

    private static final URI SIGN_IN = URI.create("/sign-in");
    private static final String TOKEN = "token";

    private final Shell shell;
    private final Entrances entrances;

    EntrancePages(Shell shell, Entrances entrances) {
        this.shell = shell;
        this.entrances = entrances;
    }

    @Get("/invitation")
    HttpResponse<?> invitation(HttpRequest<?> request, @QueryValue(defaultValue = "") String token) {
        Account invited = entrances.findInvited(token).orElseThrow(EntrancePages::closed);
        return shell.page(request, invitationForm(token, invited).page());
    }

    @Post("/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, @Body Map<String, String> sent) {
        String token = sent.getOrDefault(TOKEN, "");
        Account invited = entrances.findInvited(token).orElseThrow(EntrancePages::closed);
        return answer(
                request,
                invitationForm(token, invited),
                () -> entrances.accept(token, sent.getOrDefault(PasswordFields.PASSWORD, "")));
    }

    @Get("/first-operator")
    HttpResponse<?> firstOperator(HttpRequest<?> request, @QueryValue(defaultValue = "") String token) {
        if (!entrances.isForFirstOperator(token)) {
            throw closed();
        }
        return shell.page(request, operatorForm(token, Map.of()).page());
    }

    @Post("/first-operator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> become(HttpRequest<?> request, @Body Map<String, String> sent) {
        String token = sent.getOrDefault(TOKEN, "");
        NewAccount operator = new NewAccount(
                sent.getOrDefault("login", ""),
                sent.getOrDefault("name", ""),
                null,
                null,
                sent.getOrDefault(PasswordFields.PASSWORD, ""));
        return answer(request, operatorForm(token, sent), () -> entrances.becomeFirstOperator(token, operator));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, FormPage form, Runnable deed) {
        try {
            deed.run();
            return HttpResponse.seeOther(SIGN_IN);
        } catch (Refusal refusal) {
            return switch (refusal.code()) {
                case INVALID_INPUT ->
                    shell.page(request, form.wrong(refusal.problems()).page());
                case ALREADY_EXISTS ->
                    shell.page(
                            request,
                            form.refused(Label.of(
                                            refusal.detailKey(),
                                            refusal.arguments().toArray()))
                                    .page());
                default -> throw refusal;
            };
        }
    }

    private static FormPage invitationForm(String token, Account invited) {
        return FormPage.of(
                        "invitation",
                        "/invitation",
                        List.of(PasswordFields.chosen()),
                        List.of(new FormPage.Hidden(TOKEN, token)))
                .saying(Label.of("identity.invitation.lead", invited.name(), invited.login()));
    }

    private static FormPage operatorForm(String token, Map<String, String> sent) {
        Field login = Field.line("login", "identity.login", sent.getOrDefault("login", ""))
                .hint("username")
                .required();
        Field name = Field.line("name", "identity.name", sent.getOrDefault("name", ""))
                .hint("name")
                .required();
        return FormPage.of(
                "first-operator",
                "/first-operator",
                List.of(login, name, PasswordFields.chosen()),
                List.of(new FormPage.Hidden(TOKEN, token)));
    }

    private static Refusal closed() {
        return Refusal.of(ErrorCode.NOT_FOUND, "identity.link.closed");
    }
}
