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
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.wish.PartyOf;
import io.qiqiao.push.wish.Preference;
import io.qiqiao.push.wish.Preferences;
import io.qiqiao.push.wish.Subscription;
import io.qiqiao.push.wish.Subscriptions;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an enterprise wants to be reached, and what any party wants to hear of. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(PushPaths.WISHES)
@Allowed(Permission.INBOX)
class WishesController {

    private final Preferences preferences;
    private final Subscriptions subscriptions;
    private final WishFields fields;
    private final Workplace workplace;
    private final Shell shell;
    private final Flash flash;

    WishesController(
            Preferences preferences,
            Subscriptions subscriptions,
            WishFields fields,
            Workplace workplace,
            Shell shell,
            Flash flash) {
        this.preferences = preferences;
        this.subscriptions = subscriptions;
        this.fields = fields;
        this.workplace = workplace;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        Actor actor = actor();
        Optional<Preference> preference = PartyOf.isEnterprise(actor)
                ? Optional.of(preferences.get(PartyOf.enterprise(actor)))
                : Optional.empty();
        WishesPage model = new WishesPage(
                preference.map(fields::of).orElse(java.util.List.of()),
                subscriptions.list(PartyOf.of(actor)).stream()
                        .map(one -> fields.item(one, shell.ui(request)))
                        .toList(),
                fields.adding(shell.ui(request)),
                "/feeds/policies.atom",
                flash.find(request).orElse(null));
        Page page = Page.of("push/wishes", model, "push.wishes").under("workbench.home", WorkPaths.HOME);
        return flash.said(request, shell.page(request, page));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        Actor actor = actor();
        UUID enterprise = PartyOf.enterprise(actor);
        SentForm form = SentForm.of(body);
        Preference before = preferences.get(enterprise);
        Preference wanted = new Preference(
                form.first("refused").equals("yes"),
                form.first("mayFit").equals("yes"),
                messages(form.first("messages")),
                rhythm(form.first("mail"), before.mail()),
                rhythm(form.first("webhook"), before.webhook()));
        return saying(request, "push.done.wishes", () -> preferences.set(enterprise, wanted, actor.account()));
    }

    @Post("/subscriptions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> subscribe(@Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        Actor actor = actor();
        SentForm form = SentForm.of(body);
        String words = form.first("search");
        return saying(request, "push.done.subscribed", () -> {
            if (words.isEmpty()) {
                subscriptions.add(
                        PartyOf.of(actor), Subscription.CLASSIFICATION, form.first("classification"), actor.account());
            } else {
                subscriptions.add(PartyOf.of(actor), Subscription.SEARCH, words, actor.account());
            }
        });
    }

    @Post("/subscriptions/{id}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unsubscribe(String id, HttpRequest<?> request) {
        subscriptions.remove(PartyOf.of(actor()), Ids.of(id));
        return flash.on(request, PushPaths.WISHES, FlashNote.good("push.done.unsubscribed"));
    }

    /** Wishes are told to a tenant; elsewhere there are none. */
    private Actor actor() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return workplace.actor();
    }

    private HttpResponse<?> saying(HttpRequest<?> request, String done, Runnable deed) {
        try {
            deed.run();
            return flash.on(request, PushPaths.WISHES, FlashNote.good(done));
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.INVALID_INPUT) {
                throw refused;
            }
            return flash.on(request, PushPaths.WISHES, FlashNote.warm("push.done.not"));
        }
    }

    private static Rhythm rhythm(String sent, Rhythm before) {
        return Rhythm.find(sent).orElse(before);
    }

    private static @Nullable Integer messages(String sent) {
        try {
            return sent.isEmpty() ? null : Integer.valueOf(sent);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
