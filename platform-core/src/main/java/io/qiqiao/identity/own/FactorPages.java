package io.qiqiao.identity.own;

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
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.SecondFactor;
import io.qiqiao.identity.demand.DemandingFactors;
import io.qiqiao.identity.factor.Enrolment;
import io.qiqiao.identity.factor.Factors;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.signin.ProvingPassword;
import io.qiqiao.identity.web.BrowserSessions;
import io.qiqiao.identity.web.EnrolmentPage;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.identity.web.StepForms;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** One's own second factor: set up, renewed, taken away. Each asks once more for what proves one. */
@Hidden
@Controller("/account")
@Allowed(Permission.ACCOUNT_OWN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FactorPages {

    private static final URI SIGN_IN = URI.create("/sign-in");

    private final Shell shell;
    private final OwnAccount own;
    private final Factors factors;
    private final SecondFactor again;
    private final ProvingPassword proving;
    private final Sessions sessions;
    private final BrowserSessions browsers;
    private final StepAnswers answers;
    private final DemandingFactors demanding;

    FactorPages(
            Shell shell,
            OwnAccount own,
            Factors factors,
            SecondFactor again,
            ProvingPassword proving,
            Sessions sessions,
            BrowserSessions browsers,
            StepAnswers answers,
            DemandingFactors demanding) {
        this.shell = shell;
        this.own = own;
        this.factors = factors;
        this.again = again;
        this.proving = proving;
        this.sessions = sessions;
        this.browsers = browsers;
        this.answers = answers;
        this.demanding = demanding;
    }

    @Get("/factor")
    HttpResponse<?> enrolment(HttpRequest<?> request) {
        return factors.isEnrolled(own.get().id())
                ? HttpResponse.seeOther(AccountPages.HOME)
                : shell.page(request, page(factors.enrol(own.get())).page());
    }

    @Post("/factor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<?> enrol(HttpRequest<?> request, @Body Map<String, String> sent) {
        Account account = own.get();
        List<String> codes;
        try {
            proving.require(account, OwnForms.PRESENT, sent.getOrDefault(OwnForms.PRESENT, ""));
            codes = factors.confirm(account.id(), sent.getOrDefault(StepForms.CODE, ""));
        } catch (Refusal refusal) {
            if (factors.isEnrolled(account.id())) {
                throw refusal;
            }
            String secret = sent.getOrDefault(StepForms.SECRET, "");
            return answers.again(request, page(factors.enrolAgain(account, secret)), refusal);
        }
        sessions.endAll(account.id(), own.session(request));
        return renewed(request, answers.codes(request, codes, AccountPages.HOME));
    }

    @Get("/recovery-codes")
    HttpResponse<?> codes(HttpRequest<?> request) {
        return shell.page(request, OwnForms.newCodes().page());
    }

    @Post("/recovery-codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<?> renewCodes(HttpRequest<?> request, @Body Map<String, String> sent) {
        Account account = own.get();
        try {
            again.prove(account.id(), sent.getOrDefault(StepForms.CODE, ""));
        } catch (Refusal refusal) {
            return answers.again(request, OwnForms.newCodes(), refusal);
        }
        return renewed(request, answers.codes(request, factors.renewRecovery(account.id()), AccountPages.HOME));
    }

    @Get("/factor/removal")
    HttpResponse<?> removal(HttpRequest<?> request) {
        return shell.page(request, OwnForms.removal().page());
    }

    @Post("/factor/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<?> remove(HttpRequest<?> request, @Body Map<String, String> sent) {
        Account account = own.get();
        try {
            again.prove(account.id(), sent.getOrDefault(StepForms.CODE, ""));
        } catch (Refusal refusal) {
            return answers.again(request, OwnForms.removal(), refusal);
        }
        factors.remove(account.id());
        return demanding.isDemandedOf(account.id())
                ? leave(request, account)
                : renewed(request, HttpResponse.seeOther(AccountPages.HOME));
    }

    /** Of whom one is demanded sets up another at the next sign-in, and does nothing without it until then. */
    private HttpResponse<?> leave(HttpRequest<?> request, Account account) {
        sessions.endAll(account.id(), null);
        MutableHttpResponse<?> answer = HttpResponse.seeOther(SIGN_IN);
        browsers.close(request, answer);
        return answer;
    }

    private HttpResponse<?> renewed(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        browsers.renew(request, answer);
        return answer;
    }

    private static EnrolmentPage page(Enrolment enrolment) {
        return new EnrolmentPage(OwnForms.enrolment(enrolment), enrolment);
    }
}
