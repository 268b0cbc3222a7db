package io.qiqiao.workbench.push;

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
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.delivery.PushedItems;
import io.qiqiao.push.wish.Feedback;
import io.qiqiao.push.wish.PartyOf;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What reached an enterprise, why, and what it does with it. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(PushPaths.INBOX)
@Allowed(Permission.INBOX)
class InboxController {

    private final PushedItems items;
    private final Feedback feedback;
    private final InboxPages inbox;
    private final ItemPages pages;
    private final Workplace workplace;
    private final Shell shell;
    private final Flash flash;

    InboxController(
            PushedItems items,
            Feedback feedback,
            InboxPages inbox,
            ItemPages pages,
            Workplace workplace,
            Shell shell,
            Flash flash) {
        this.items = items;
        this.feedback = feedback;
        this.inbox = inbox;
        this.pages = pages;
        this.workplace = workplace;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "false") boolean starred,
            @Nullable @QueryValue String after,
            HttpRequest<?> request) {
        InboxPage page = inbox.list(enterprise(), starred, after, shell.ui(request));
        return shell.page(request, Page.of("push/inbox", page, "push.inbox").under("workbench.home", WorkPaths.HOME));
    }

    @Get("/{id}")
    HttpResponse<?> item(String id, HttpRequest<?> request) {
        UUID enterprise = enterprise();
        PushedItem item = items.get(enterprise, Ids.of(id));
        items.open(item);
        Ui ui = shell.ui(request);
        ItemPage model = pages.of(enterprise, item, flash.find(request).orElse(null), ui);
        Page page = Page.of("push/item", model, Label.text(item.title()))
                .under("workbench.home", WorkPaths.HOME)
                .under("push.inbox", PushPaths.INBOX);
        return flash.said(request, shell.page(request, page));
    }

    @Post("/{id}/star")
    @Consumes(MediaType.ALL)
    HttpResponse<?> star(String id, HttpRequest<?> request) {
        return did(id, "push.done.star", request, item -> items.star(item, true));
    }

    @Post("/{id}/star/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unstar(String id, HttpRequest<?> request) {
        return did(id, "push.done.unstar", request, item -> items.star(item, false));
    }

    @Post("/{id}/consultation")
    @Consumes(MediaType.ALL)
    HttpResponse<?> consult(String id, HttpRequest<?> request) {
        return did(id, "push.done.consult", request, items::consult);
    }

    @Post("/{id}/application")
    @Consumes(MediaType.ALL)
    HttpResponse<?> apply(String id, HttpRequest<?> request) {
        return did(id, "push.done.apply", request, items::apply);
    }

    @Post("/{id}/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> feedback(String id, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        String reason = SentForm.of(body).first("reason");
        return did(id, "push.done.feedback", request, item -> feedback.give(enterprise(), item.id(), reason));
    }

    @Post("/{id}/feedback/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> takeFeedbackBack(String id, HttpRequest<?> request) {
        return did(id, "push.done.feedback-back", request, item -> feedback.takeBack(enterprise(), item.id()));
    }

    private HttpResponse<?> did(String id, String said, HttpRequest<?> request, Consumer<PushedItem> deed) {
        PushedItem item = items.get(enterprise(), Ids.of(id));
        deed.accept(item);
        return flash.on(request, PushPaths.item(item.id()), FlashNote.good(said));
    }

    private UUID enterprise() {
        return PartyOf.enterprise(workplace.actor());
    }
}
