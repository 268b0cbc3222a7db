package io.qiqiao.identity.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.identity.signin.SignInStep;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Leads a browser on from a step of its sign-in. */
@Singleton
public final class StepAnswers {

    private static final String RENEWAL = "/sign-in/renewal";

    private final Shell shell;
    private final BrowserSessions browsers;

    StepAnswers(Shell shell, BrowserSessions browsers) {
        this.shell = shell;
        this.browsers = browsers;
    }

    /** To the next step's page, or in. */
    public MutableHttpResponse<?> lead(HttpRequest<?> request, SignInStep step, URI next) {
        return switch (step) {
            case SignInStep.Done done -> in(request, done, next);
            case SignInStep.Choose choose -> to(request, "/sign-in/membership", choose.challenge(), next);
            case SignInStep.Prove prove -> to(request, "/sign-in/factor", prove.challenge(), next);
            case SignInStep.Enrol enrol -> to(request, "/sign-in/enrolment", enrol.challenge(), next);
            case SignInStep.Renew renew -> renewal(request, renew, next);
        };
    }

    /** Begins anew, with why it came to that. */
    public MutableHttpResponse<?> anew(HttpRequest<?> request, Refusal refusal) {
        return again(request, SignInForm.of(Map.of()).shown(), refusal);
    }

    /** The path of ours that {@code next} is, or the home page where it is none. */
    public static URI ownPath(String next) {
        return SignInForm.next(Map.of(SignInForm.NEXT, next));
    }

    /** Shows a form again with why it was refused. */
    public MutableHttpResponse<?> again(HttpRequest<?> request, ShownForm form, Refusal refusal) {
        if (!refusal.problems().isEmpty()) {
            return shell.page(request, form.wrong(refusal.problems()).page());
        }
        Label why = Label.of(refusal.detailKey(), refusal.arguments().toArray());
        MutableHttpResponse<?> answer = shell.page(request, form.refused(why).page());
        refusal.findWait()
                .ifPresent(wait -> answer.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(wait.plusMillis(999).toSeconds())));
        return answer;
    }

    private MutableHttpResponse<?> in(HttpRequest<?> request, SignInStep.Done done, URI next) {
        MutableHttpResponse<?> welcome = HttpResponse.seeOther(next);
        browsers.open(request, welcome, done.membership(), done.since());
        ChallengeCookie.takeBack(request, welcome);
        return withCodes(request, done.recoveryCodes(), welcome, next);
    }

    private MutableHttpResponse<?> renewal(HttpRequest<?> request, SignInStep.Renew renew, URI next) {
        MutableHttpResponse<?> on = to(request, RENEWAL, renew.challenge(), next);
        return withCodes(request, renew.recoveryCodes(), on, step(RENEWAL, next));
    }

    /** Recovery codes, shown this once. */
    public MutableHttpResponse<?> codes(HttpRequest<?> request, List<String> codes, URI next) {
        RecoveryCodesPage page = new RecoveryCodesPage(codes, next.toString());
        return shell.page(
                request, Page.of("identity/codes", page, "identity.codes").in(Page.Frame.PLAIN));
    }

    /** The answer, before which new recovery codes are shown where there are any. */
    private MutableHttpResponse<?> withCodes(
            HttpRequest<?> request, List<String> codes, MutableHttpResponse<?> answer, URI next) {
        if (codes.isEmpty()) {
            return answer;
        }
        MutableHttpResponse<?> shown = codes(request, codes, next);
        answer.getCookies().getAll().forEach(shown::cookie);
        return shown;
    }

    private static MutableHttpResponse<?> to(HttpRequest<?> request, String path, Secret challenge, URI next) {
        MutableHttpResponse<?> answer = HttpResponse.seeOther(step(path, next));
        ChallengeCookie.give(request, answer, challenge);
        return answer;
    }

    private static URI step(String path, URI next) {
        return UriBuilder.of(path).queryParam(SignInForm.NEXT, next.toString()).build();
    }
}
