package io.qiqiao.identity.oidc.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.oidc.Provider;
import io.qiqiao.identity.oidc.Providers;
import io.qiqiao.identity.oidc.link.LinkedIdentities;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One's own identities with external providers: which are linked to one's account. */
@Hidden
@Controller("/account/identities")
@Allowed(Permission.ACCOUNT_OWN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class IdentityLinkPages {

    private static final URI HERE = URI.create("/account/identities");

    private final Providers providers;
    private final LinkedIdentities linked;
    private final Crossing crossing;
    private final CurrentActor actor;
    private final Shell shell;

    IdentityLinkPages(
            Providers providers, LinkedIdentities linked, Crossing crossing, CurrentActor actor, Shell shell) {
        this.providers = providers;
        this.linked = linked;
        this.crossing = crossing;
        this.actor = actor;
        this.shell = shell;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Set<String> issuers = linked.listIssuers(account());
        List<IdentityLink> links = providers.list(CurrentTenant.find().orElse(null)).stream()
                .map(provider -> new IdentityLink(
                        provider.getName(), provider.getTitle(), issuers.contains(provider.getIssuer())))
                .toList();
        return shell.page(request, Page.of("identity/identities", links, "identity.identities"));
    }

    /** To the provider, and back with the identity. */
    @Post("/{name}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> link(HttpRequest<?> request, String name) {
        return crossing.leave(request, provider(name), HERE, account());
    }

    @Post("/{name}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unlink(String name) {
        linked.unlink(provider(name).getIssuer(), account());
        return HttpResponse.seeOther(HERE);
    }

    private Provider provider(String name) {
        return providers.get(name, CurrentTenant.find().orElse(null));
    }

    private UUID account() {
        return actor.get().account();
    }
}
