package io.qiqiao.identity.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.signin.SigningIn;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Signing in by name and password, and out, for people. */
@Hidden
@Controller
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {

    private final Shell shell;
    private final SigningIn signingIn;
    private final StepAnswers answers;
    private final Sessions sessions;
    private final BrowserSessions browsers;
    private final List<OtherWaysIn> others;

    SignInPages(
            Shell shell,
            SigningIn signingIn,
            StepAnswers answers,
            Sessions sessions,
            BrowserSessions browsers,
            List<OtherWaysIn> others) {
        this.shell = shell;
        this.signingIn = signingIn;
        this.answers = answers;
        this.sessions = sessions;
        this.browsers = browsers;
        this.others = others;
    }

    @Get("/sign-in")
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        SignInForm form = SignInForm.of(Map.of(SignInForm.NEXT, next));
        return SignedIn.find(request).isPresent()
                ? HttpResponse.seeOther(form.next())
                : shell.page(request, offering(form).page());
    }

    @Limited(Traffic.SIGNING_IN)
    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> sent) {
        SignInForm form = SignInForm.of(sent);
        try {
            return answers.lead(request, signingIn.begin(form.credentials(), Clients.door(request), null), form.next());
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NOT_SIGNED_IN && refusal.code() != ErrorCode.TOO_MANY_REQUESTS) {
                throw refusal;
            }
            return answers.again(request, offering(form), refusal);
        }
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        SignedIn.find(request).ifPresent(caller -> sessions.end(caller.session().id()));
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create("/"));
        browsers.close(request, response);
        browsers.forget(response);
        return response;
    }

    private FormPage offering(SignInForm form) {
        return form.shown()
                .alsoLeading(others.stream()
                        .flatMap(other -> other.list(CurrentTenant.find().orElse(null), form.next()).stream())
                        .toList());
    }
}
