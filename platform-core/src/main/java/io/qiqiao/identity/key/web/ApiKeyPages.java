package io.qiqiao.identity.key.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.key.ApiKeys;
import io.qiqiao.identity.key.IssuedKey;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own API keys, for people. */
@Hidden
@Controller("/account/api-keys")
@Allowed(Permission.ACCOUNT_OWN)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiKeyPages {

    private static final String PATH = "/account/api-keys";

    private final Shell shell;
    private final ApiKeys keys;
    private final KeyListing listing;
    private final CurrentActor actors;

    ApiKeyPages(Shell shell, ApiKeys keys, KeyListing listing, CurrentActor actors) {
        this.shell = shell;
        this.keys = keys;
        this.listing = listing;
        this.actors = actors;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return shown(request, KeyForm.empty(), null);
    }

    /** The page that answers is the only one that shows the key. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(HttpRequest<?> request, @Nullable @Body Map<String, Object> sent) {
        KeyForm form = KeyForm.of(sent);
        try {
            return shown(request, KeyForm.empty(), keys.issue(actors.get(), form.wanted()));
        } catch (Refusal refusal) {
            return shown(request, form.refused(refusal), null);
        }
    }

    @Post("/{id}/revocation")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(String id) {
        keys.revoke(actors.get(), Ids.of(id));
        return HttpResponse.seeOther(URI.create(PATH));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, KeyForm form, @Nullable IssuedKey issued) {
        Actor actor = actors.get();
        KeyPage page = listing.page(actor, form, issued, shell.ui(request));
        return shell.page(request, Page.of("key/keys", page, "key.title").with(form.status()));
    }
}
