package io.qiqiao.identity.own;

import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.SecondFactor;
import io.qiqiao.identity.erasure.ErasingPersons;
import io.qiqiao.identity.erasure.PersonalCopies;
import io.qiqiao.identity.signin.ProvingPassword;
import io.qiqiao.identity.web.BrowserSessions;
import io.qiqiao.identity.web.FormPage;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.identity.web.StepForms;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Map;

/** What is known of oneself: a copy of it, and its end. */
@Hidden
@Controller("/account")
@Allowed(Permission.ACCOUNT_OWN)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnDataPages {

    private final Shell shell;
    private final OwnAccount own;
    private final CurrentActor actor;
    private final PersonalCopies copies;
    private final ErasingPersons erasing;
    private final SecondFactor factor;
    private final ProvingPassword proving;
    private final BrowserSessions browsers;
    private final StepAnswers answers;

    OwnDataPages(
            Shell shell,
            OwnAccount own,
            CurrentActor actor,
            PersonalCopies copies,
            ErasingPersons erasing,
            SecondFactor factor,
            ProvingPassword proving,
            BrowserSessions browsers,
            StepAnswers answers) {
        this.shell = shell;
        this.own = own;
        this.actor = actor;
        this.copies = copies;
        this.erasing = erasing;
        this.factor = factor;
        this.proving = proving;
        this.browsers = browsers;
        this.answers = answers;
    }

    @Get("/copy")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<Map<String, Object>> copy() {
        return HttpResponse.ok(copies.copy(own.get().id()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-information.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/erasure")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request) {
        return shell.page(request, erasure().page());
    }

    @Post("/erasure")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<?> erase(HttpRequest<?> request, @Body Map<String, String> sent) {
        Account account = own.get();
        try {
            if (factor.isEnrolled(account.id())) {
                factor.prove(account.id(), sent.getOrDefault(StepForms.CODE, ""));
            } else {
                proving.require(account, OwnForms.PRESENT, sent.getOrDefault(OwnForms.PRESENT, ""));
            }
            erasing.erase(actor.get(), account.id());
        } catch (Refusal refusal) {
            return answers.again(request, erasure(), refusal);
        }
        return gone(request);
    }

    private FormPage erasure() {
        return OwnForms.erasure(factor.isEnrolled(own.get().id()));
    }

    private HttpResponse<?> gone(HttpRequest<?> request) {
        Notice notice = Notice.of(Tone.GOOD, "identity.own-erasure.done", Link.to("/", "identity.own-erasure.home"));
        request.removeAttribute(HttpAttributes.PRINCIPAL, Principal.class);
        MutableHttpResponse<?> answer = shell.page(
                request, Page.of("identity/said", notice, notice.title()).in(Page.Frame.PLAIN));
        browsers.close(request, answer);
        return answer;
    }
}
