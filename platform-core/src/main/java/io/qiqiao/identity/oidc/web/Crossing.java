package io.qiqiao.identity.oidc.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.oidc.Identity;
import io.qiqiao.identity.oidc.Newcomers;
import io.qiqiao.identity.oidc.Provider;
import io.qiqiao.identity.oidc.Providers;
import io.qiqiao.identity.oidc.link.LinkedIdentities;
import io.qiqiao.identity.oidc.link.Visits;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.web.RequestHosts;
import io.qiqiao.tenancy.web.TenantAddresses;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.cookie.OwnCookies;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a browser to a provider's site and on from where it comes back. */
@Singleton
final class Crossing {

    private static final String COOKIE = "qiqiao_oidc";
    private static final String WAY = "/sign-in/oidc/";

    private final Providers providers;
    private final Visits visits;
    private final LinkedIdentities linked;
    private final TenantAddresses addresses;
    private final RequestHosts hosts;
    private final Shell shell;
    private final List<Newcomers> newcomers;

    Crossing(
            Providers providers,
            Visits visits,
            LinkedIdentities linked,
            TenantAddresses addresses,
            RequestHosts hosts,
            Shell shell,
            List<Newcomers> newcomers) {
        this.providers = providers;
        this.visits = visits;
        this.linked = linked;
        this.addresses = addresses;
        this.hosts = hosts;
        this.shell = shell;
        this.newcomers = List.copyOf(newcomers);
    }

    static String cookie(HttpRequest<?> request) {
        return OwnCookies.find(request, COOKIE).orElse("");
    }

    URI callback(Provider provider) {
        return here(WAY + provider.getName() + "/callback");
    }

    /** Where a sign-in begins: on the host that the provider sends back to, which the cookie is for. */
    URI canonical(Provider provider, String next) {
        return UriBuilder.of(here(WAY + provider.getName()))
                .queryParam("next", next)
                .build();
    }

    boolean isAt(URI address, HttpRequest<?> request) {
        return hosts.find(request)
                .filter(host -> host.name().equals(address.getHost()))
                .isPresent();
    }

    /** @param account to whom the identity is to be linked, or null for a sign-in */
    MutableHttpResponse<?> leave(HttpRequest<?> request, Provider provider, URI next, @Nullable UUID account) {
        Visits.Begun visit = visits.begin(provider, CurrentTenant.find().orElse(null), next, account);
        URI there = providers.client(provider).address(visit.secrets(), callback(provider));
        // The policy for forms would stop a form's answer from leading to another site: a page of ours goes on there.
        MutableHttpResponse<?> answer =
                account == null ? HttpResponse.seeOther(there) : page(request, there, provider.getTitle());
        // Lax as it is: it comes back from another site.
        return answer.cookie(OwnCookies.make(request, COOKIE, visit.browser().reveal()));
    }

    /** Links the identity, where it is still the one signed in who asked for it. */
    MutableHttpResponse<?> linked(HttpRequest<?> request, Provider provider, Identity identity, Visits.Returned visit) {
        UUID present = SignedIn.find(request)
                .map(caller -> caller.session().actor().account())
                .filter(account -> account.equals(visit.account()))
                .orElseThrow(() -> Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.oidc.over", provider.getTitle()));
        linked.link(identity, present);
        return onward(request, HttpResponse.seeOther(visit.next()));
    }

    /**
     * The same answer, by a page of ours where it leads on: of what a browser does at another site's bidding, our strict
     * cookies are no part.
     */
    MutableHttpResponse<?> onward(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        String location = answer.getHeaders().get("Location");
        if (answer.status() != HttpStatus.SEE_OTHER || location == null) {
            return answer;
        }
        MutableHttpResponse<?> page = page(request, URI.create(location), "");
        answer.getCookies().getAll().forEach(page::cookie);
        return page;
    }

    /** The identity is nobody's here yet: who has an account links it, who has none registers. */
    MutableHttpResponse<?> unknown(HttpRequest<?> request, Provider provider, Identity identity) {
        MutableHttpResponse<?> answer = shell.page(
                request,
                Page.of("identity/unknown", Label.text(provider.getTitle()), "identity.oidc.unknown")
                        .in(Page.Frame.PLAIN)
                        .with(HttpStatus.UNPROCESSABLE_ENTITY));
        newcomers.forEach(way -> way.prepare(request, answer, identity));
        return answer;
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, URI address, String where) {
        OnwardPage onward = new OnwardPage(address.toString(), where);
        return shell.page(
                        request,
                        Page.of("identity/onward", onward, "identity.oidc.onward")
                                .in(Page.Frame.PLAIN))
                .header("Refresh", "0;url=" + address)
                .header("Cache-Control", "no-store");
    }

    private URI here(String path) {
        return CurrentTenant.find()
                .map(tenant -> addresses.at(tenant, path))
                .orElseGet(() -> addresses.atPlatform(path));
    }
}
