package io.qiqiao.identity.own;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.signin.SwitchingMembership;
import io.qiqiao.identity.web.BrowserSessions;
import io.qiqiao.identity.web.Clients;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.UUID;

/** One's own account: who one is, where one is signed in, what one acts as. */
@Hidden
@Controller("/account")
@Allowed(Permission.ACCOUNT_OWN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountPages {

    static final URI HOME = URI.create("/account");

    private final Shell shell;
    private final AccountView view;
    private final OwnAccount own;
    private final Sessions sessions;
    private final BrowserSessions browsers;
    private final SwitchingMembership switching;
    private final StepAnswers answers;

    AccountPages(
            Shell shell,
            AccountView view,
            OwnAccount own,
            Sessions sessions,
            BrowserSessions browsers,
            SwitchingMembership switching,
            StepAnswers answers) {
        this.shell = shell;
        this.view = view;
        this.own = own;
        this.sessions = sessions;
        this.browsers = browsers;
        this.switching = switching;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> account(HttpRequest<?> request) {
        return shell.page(
                request,
                Page.of("identity/account", view.of(request, own.get()), "identity.account")
                        .in(Page.Frame.PLAIN));
    }

    @Post("/sessions/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, UUID id) {
        if (!sessions.endOf(own.get().id(), id)) {
            throw Refusal.notFound();
        }
        return id.equals(own.session(request)) ? out(request) : HttpResponse.seeOther(HOME);
    }

    /** Signs out everywhere, here too. */
    @Post("/sessions/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> endAll(HttpRequest<?> request) {
        sessions.endAll(own.get().id(), null);
        return out(request);
    }

    /** Acts in another membership from now on, and in this one no more. */
    @Post("/memberships/{id}/choice")
    @Consumes(MediaType.ALL)
    HttpResponse<?> choose(HttpRequest<?> request, UUID id) {
        SwitchingMembership.Way way = switching.begin(own.get(), id, Clients.door(request), own.since(request));
        sessions.end(own.session(request));
        if (way.elsewhere() == null) {
            return answers.lead(
                    request, switching.arrive(way.challenge().reveal(), Clients.door(request)), URI.create("/"));
        }
        MutableHttpResponse<?> there = HttpResponse.seeOther(way.elsewhere());
        browsers.close(request, there);
        return there;
    }

    private HttpResponse<?> out(HttpRequest<?> request) {
        MutableHttpResponse<?> out = HttpResponse.seeOther(URI.create("/sign-in"));
        browsers.close(request, out);
        browsers.forget(out);
        return out;
    }
}
