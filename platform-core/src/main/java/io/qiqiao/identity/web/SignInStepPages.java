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
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.factor.FactorMethod;
import io.qiqiao.identity.signin.Door;
import io.qiqiao.identity.signin.ProvingFactor;
import io.qiqiao.identity.signin.RenewingPassword;
import io.qiqiao.identity.signin.SigningIn;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The further steps of a sign-in, for people: whichever of them it needs. */
@Hidden
@Controller("/sign-in")
@Limited(Traffic.SIGNING_IN)
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInStepPages {

    private final Shell shell;
    private final SigningIn signingIn;
    private final ProvingFactor proving;
    private final RenewingPassword renewing;
    private final StepForms forms;
    private final StepAnswers answers;

    SignInStepPages(
            Shell shell,
            SigningIn signingIn,
            ProvingFactor proving,
            RenewingPassword renewing,
            StepForms forms,
            StepAnswers answers) {
        this.shell = shell;
        this.signingIn = signingIn;
        this.proving = proving;
        this.renewing = renewing;
        this.forms = forms;
        this.answers = answers;
    }

    @Get("/membership")
    HttpResponse<?> choice(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        return within(
                request,
                open -> shell.page(request, choices(open, request, own(next)).page()));
    }

    @Post("/membership")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, @Body Map<String, String> sent) {
        String membership = sent.getOrDefault(StepForms.MEMBERSHIP, "");
        return within(
                request,
                open -> answers.lead(
                        request, signingIn.choose(open, Ids.of(membership), door(request)), SignInForm.next(sent)));
    }

    @Get("/factor")
    HttpResponse<?> factor(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "/") String next,
            @QueryValue(defaultValue = "totp") String method) {
        return within(request, open -> {
            signingIn.listChoices(open, door(request));
            return shell.page(request, forms.factor(method(method), own(next)).page());
        });
    }

    @Post("/factor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prove(HttpRequest<?> request, @Body Map<String, String> sent) {
        FactorMethod method = method(sent.getOrDefault(StepForms.METHOD, ""));
        URI next = SignInForm.next(sent);
        return within(
                request,
                open -> orAgain(
                        () -> answers.lead(request, proving.prove(open, method, code(sent), door(request)), next),
                        refusal -> answers.again(request, forms.factor(method, next), refusal)));
    }

    @Get("/enrolment")
    HttpResponse<?> enrolment(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        return within(
                request,
                open -> shell.page(
                        request,
                        forms.enrolment(proving.enrol(open, door(request)), own(next))
                                .page()));
    }

    @Post("/enrolment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enrol(HttpRequest<?> request, @Body Map<String, String> sent) {
        URI next = SignInForm.next(sent);
        return within(
                request,
                open -> orAgain(
                        () -> answers.lead(
                                request, proving.prove(open, FactorMethod.TOTP, code(sent), door(request)), next),
                        refusal -> {
                            String secret = sent.getOrDefault(StepForms.SECRET, "");
                            EnrolmentPage form = forms.enrolment(proving.enrolAgain(open, secret, door(request)), next);
                            return answers.again(request, form, refusal);
                        }));
    }

    @Get("/renewal")
    HttpResponse<?> renewal(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        return within(request, open -> {
            signingIn.listChoices(open, door(request));
            return shell.page(request, forms.renewal(own(next)).page());
        });
    }

    @Post("/renewal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, @Body Map<String, String> sent) {
        URI next = SignInForm.next(sent);
        String password = sent.getOrDefault(PasswordFields.PASSWORD, "");
        return within(
                request,
                open -> orAgain(
                        () -> answers.lead(request, renewing.renew(open, password, door(request)), next),
                        refusal -> answers.again(request, forms.renewal(next), refusal)));
    }

    /** Goes on in the sign-in that the browser is in; where it is over, begins anew. */
    private HttpResponse<?> within(HttpRequest<?> request, Function<String, HttpResponse<?>> step) {
        try {
            return step.apply(ChallengeCookie.of(request));
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NOT_SIGNED_IN) {
                throw refusal;
            }
            return answers.again(request, SignInForm.of(Map.of()).shown(), refusal);
        }
    }

    private static HttpResponse<?> orAgain(Supplier<HttpResponse<?>> step, Function<Refusal, HttpResponse<?>> again) {
        try {
            return step.get();
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.INVALID_INPUT && refusal.code() != ErrorCode.TOO_MANY_REQUESTS) {
                throw refusal;
            }
            return again.apply(refusal);
        }
    }

    private FormPage choices(String open, HttpRequest<?> request, URI next) {
        return forms.membership(signingIn.listChoices(open, door(request)), next);
    }

    private static Door door(HttpRequest<?> request) {
        return Clients.door(request);
    }

    private static String code(Map<String, String> sent) {
        return sent.getOrDefault(StepForms.CODE, "");
    }

    private static FactorMethod method(String code) {
        return FactorMethod.find(code).orElse(FactorMethod.TOTP);
    }

    private static URI own(String next) {
        return SignInForm.next(Map.of(SignInForm.NEXT, next));
    }
}
