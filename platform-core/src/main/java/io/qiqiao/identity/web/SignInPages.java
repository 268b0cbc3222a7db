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
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.session.SigningIn;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Signing in and out, for people. */
@Hidden
@Controller
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {

    private final Shell shell;
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final BrowserSessions browsers;

    SignInPages(Shell shell, SigningIn signingIn, Sessions sessions, BrowserSessions browsers) {
        this.shell = shell;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.browsers = browsers;
    }

    @Get("/sign-in")
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        return SignedIn.find(request).isPresent()
                ? HttpResponse.seeOther(SignInForm.of(Map.of("next", next)).next())
                : shell.page(
                        request, SignInForm.of(Map.of("next", next)).shown().page());
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> sent) {
        SignInForm form = SignInForm.of(sent);
        try {
            List<Membership> possible =
                    signingIn.possible(form.credentials(), CurrentTenant.find().orElse(null));
            if (possible.size() > 1 && form.membership() == null) {
                return shell.page(request, form.choosing(possible).shown().page());
            }
            MutableHttpResponse<?> response = HttpResponse.seeOther(form.next());
            browsers.open(request, response, signingIn.among(possible, form.membership()));
            return response;
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NOT_SIGNED_IN) {
                throw refusal;
            }
            return shell.page(
                    request, form.shown().refused(Label.of(refusal.detailKey())).page());
        }
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        SignedIn.find(request).ifPresent(caller -> sessions.end(caller.session().id()));
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create("/"));
        browsers.close(request, response);
        return response;
    }
}
