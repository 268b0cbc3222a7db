package io.qiqiao.identity.oidc.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.oidc.Identity;
import io.qiqiao.identity.oidc.Provider;
import io.qiqiao.identity.oidc.Providers;
import io.qiqiao.identity.oidc.link.LinkedIdentities;
import io.qiqiao.identity.oidc.link.Visits;
import io.qiqiao.identity.signin.Door;
import io.qiqiao.identity.signin.VouchedFor;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.web.RequestHosts;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** Signing in by an external provider: there, and back. */
@Hidden
@Controller("/sign-in/oidc/{name}")
@AnyoneMay
@Limited(Traffic.SIGNING_IN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OidcPages {

    private final Providers providers;
    private final Visits visits;
    private final LinkedIdentities linked;
    private final VouchedFor vouched;
    private final Crossing crossing;
    private final StepAnswers answers;

    OidcPages(
            Providers providers,
            Visits visits,
            LinkedIdentities linked,
            VouchedFor vouched,
            Crossing crossing,
            StepAnswers answers) {
        this.providers = providers;
        this.visits = visits;
        this.linked = linked;
        this.vouched = vouched;
        this.crossing = crossing;
        this.answers = answers;
    }

    @Get
    HttpResponse<?> leave(HttpRequest<?> request, String name, @QueryValue(defaultValue = "/") String next) {
        Provider provider = providers.get(name, CurrentTenant.find().orElse(null));
        URI canonical = crossing.canonical(provider, next);
        return crossing.isAt(canonical, request)
                ? orAgain(request, () -> crossing.leave(request, provider, StepAnswers.ownPath(next), null))
                : HttpResponse.seeOther(canonical);
    }

    @Get("/callback")
    HttpResponse<?> comeBack(
            HttpRequest<?> request,
            String name,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String code,
            @QueryValue(defaultValue = "") String iss) {
        Provider provider = providers.get(name, CurrentTenant.find().orElse(null));
        return orAgain(request, () -> {
            Visits.Returned visit = visits.end(
                    state,
                    Crossing.cookie(request),
                    provider,
                    CurrentTenant.find().orElse(null));
            if (code.isEmpty() || !(iss.isEmpty() || iss.equals(provider.getIssuer()))) {
                throw Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.oidc.refused", provider.getTitle());
            }
            Identity identity = providers.client(provider).identify(code, visit.secrets(), crossing.callback(provider));
            return visit.account() == null
                    ? signIn(request, provider, identity, visit)
                    : crossing.linked(request, provider, identity, visit);
        });
    }

    private MutableHttpResponse<?> signIn(
            HttpRequest<?> request, Provider provider, Identity identity, Visits.Returned visit) {
        return linked.find(identity, provider)
                .<MutableHttpResponse<?>>map(account -> {
                    Door door = new Door(CurrentTenant.find().orElse(null), RequestHosts.address(request));
                    return crossing.onward(
                            request,
                            answers.lead(request, vouched.begin(account, door, identity.strong()), visit.next()));
                })
                .orElseGet(() -> crossing.unknown(request, provider, identity));
    }

    /** What is refused on the way leads back to the ordinary sign-in, with its reason. */
    private HttpResponse<?> orAgain(HttpRequest<?> request, Way way) {
        try {
            return way.go();
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.NOT_SIGNED_IN && refusal.code() != ErrorCode.ALREADY_EXISTS) {
                throw refusal;
            }
            return answers.anew(request, refusal);
        }
    }

    @FunctionalInterface
    private interface Way {
        MutableHttpResponse<?> go();
    }
}
