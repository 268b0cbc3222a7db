package io.qiqiao.workbench.push;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.channel.TryingWebhooks;
import io.qiqiao.push.channel.Webhooks;
import io.qiqiao.push.feed.Feeds;
import io.qiqiao.push.wish.PartyOf;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.push.ProgramsPage.Shown;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connects programs of a party: the address of an enterprise that is called, and the feed. A secret is shown by the page
 * that answers its making, and by no other.
 */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(PushPaths.PROGRAMS)
@Allowed(Permission.INBOX)
class ProgramsController {

    private final Webhooks webhooks;
    private final TryingWebhooks trying;
    private final Feeds feeds;
    private final ProgramsPages pages;
    private final Workplace workplace;
    private final Shell shell;
    private final Flash flash;

    ProgramsController(
            Webhooks webhooks,
            TryingWebhooks trying,
            Feeds feeds,
            ProgramsPages pages,
            Workplace workplace,
            Shell shell,
            Flash flash) {
        this.webhooks = webhooks;
        this.trying = trying;
        this.feeds = feeds;
        this.pages = pages;
        this.workplace = workplace;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return page(request, SentAddress.none(), List.of());
    }

    @Post("/webhook")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> call(@Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        Actor actor = actor();
        UUID enterprise = PartyOf.enterprise(actor);
        String address = SentForm.of(body).first("address");
        return secret(request, address, () -> webhooks.set(enterprise, address, actor.account()));
    }

    @Post("/webhook/secret")
    @Consumes(MediaType.ALL)
    HttpResponse<?> renewSecret(HttpRequest<?> request) {
        Actor actor = actor();
        UUID enterprise = PartyOf.enterprise(actor);
        return secret(request, null, () -> webhooks.renewSecret(enterprise, actor.account()));
    }

    @Post("/webhook/call")
    @Consumes(MediaType.ALL)
    @Limited(Traffic.SENDING)
    HttpResponse<?> tryIt(HttpRequest<?> request) {
        boolean accepted = trying.call(PartyOf.enterprise(actor()));
        return flash.on(
                request,
                PushPaths.PROGRAMS,
                accepted ? FlashNote.good("push.done.called") : FlashNote.warm("push.done.called-in-vain"));
    }

    @Post("/webhook/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> callNoMore(HttpRequest<?> request) {
        webhooks.remove(PartyOf.enterprise(actor()));
        return flash.on(request, PushPaths.PROGRAMS, FlashNote.good("push.done.called-no-more"));
    }

    @Post("/feed")
    @Consumes(MediaType.ALL)
    HttpResponse<?> feed(HttpRequest<?> request) {
        Actor actor = actor();
        String token = feeds.open(PartyOf.of(actor), actor.account());
        return page(request, SentAddress.none(), pages.feedOf(token));
    }

    @Post("/feed/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> endFeed(HttpRequest<?> request) {
        feeds.close(PartyOf.of(actor()));
        return flash.on(request, PushPaths.PROGRAMS, FlashNote.good("push.done.feed-ended"));
    }

    private HttpResponse<?> secret(HttpRequest<?> request, @Nullable String address, Supplier<String> making) {
        try {
            return page(request, SentAddress.none(), ProgramsPages.secret(making.get()));
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.INVALID_INPUT) {
                throw refused;
            }
            return page(request, SentAddress.refused(address, refused), List.of());
        }
    }

    private HttpResponse<?> page(HttpRequest<?> request, SentAddress sent, List<Shown> shown) {
        ProgramsPage model = pages.of(actor(), sent, shown, flash.find(request).orElse(null), shell.ui(request));
        Page page = Page.of("push/programs", model, "push.programs")
                .under("workbench.home", WorkPaths.HOME)
                .under("push.wishes", PushPaths.WISHES)
                .with(sent.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return flash.said(request, shell.page(request, page));
    }

    /** Programs are connected to a tenant; elsewhere there is nothing to connect to. */
    private Actor actor() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return workplace.actor();
    }
}
