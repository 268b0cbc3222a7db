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
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.signin.ProvingPassword;
import io.qiqiao.identity.web.BrowserSessions;
import io.qiqiao.identity.web.PasswordFields;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Changing one's password: the present one is asked, and all other sessions end. */
@Hidden
@Controller("/account/password")
@Allowed(Permission.ACCOUNT_OWN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordPages {

    private final Shell shell;
    private final OwnAccount own;
    private final Accounts accounts;
    private final ProvingPassword proving;
    private final Sessions sessions;
    private final BrowserSessions browsers;
    private final StepAnswers answers;

    PasswordPages(
            Shell shell,
            OwnAccount own,
            Accounts accounts,
            ProvingPassword proving,
            Sessions sessions,
            BrowserSessions browsers,
            StepAnswers answers) {
        this.shell = shell;
        this.own = own;
        this.accounts = accounts;
        this.proving = proving;
        this.sessions = sessions;
        this.browsers = browsers;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return shell.page(request, OwnForms.password().page());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Limited(Traffic.SIGNING_IN)
    HttpResponse<?> change(HttpRequest<?> request, @Body Map<String, String> sent) {
        Account account = own.get();
        try {
            proving.require(account, OwnForms.PRESENT, sent.getOrDefault(OwnForms.PRESENT, ""));
            accounts.setPassword(account.id(), sent.getOrDefault(PasswordFields.PASSWORD, ""));
        } catch (Refusal refusal) {
            return answers.again(request, OwnForms.password(), refusal);
        }
        sessions.endAll(account.id(), own.session(request));
        MutableHttpResponse<?> changed = HttpResponse.seeOther(AccountPages.HOME);
        browsers.renew(request, changed);
        return changed;
    }
}
