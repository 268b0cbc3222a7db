package io.qiqiao.push.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.channel.Webhooks;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.delivery.PushedItems;
import io.qiqiao.push.wish.Feedback;
import io.qiqiao.push.wish.PartyOf;
import io.qiqiao.push.wish.Preference;
import io.qiqiao.push.wish.Preferences;
import io.qiqiao.tenancy.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reached an enterprise, and what it wants of push, for programs. */
@Controller("/api/push")
@PortalRole
@Allowed(Permission.INBOX)
class PushApi {

    private static final int MOST = 100;

    private final PushedItems items;
    private final Preferences preferences;
    private final Feedback feedback;
    private final Webhooks webhooks;
    private final CurrentActor actors;

    PushApi(PushedItems items, Preferences preferences, Feedback feedback, Webhooks webhooks, CurrentActor actors) {
        this.items = items;
        this.preferences = preferences;
        this.feedback = feedback;
        this.webhooks = webhooks;
        this.actors = actors;
    }

    /**
     * What reached one's own enterprise, the newest first.
     *
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100
     */
    @Get("/items")
    Items list(@Nullable @QueryValue String after, @QueryValue(defaultValue = "20") int size) {
        if (size < 1 || size > MOST) {
            throw Refusal.invalid("size", "listing.size-out-of-range", 1, MOST);
        }
        Slice<PushedItem> found = items.list(enterprise(), false, after, size);
        return new Items(found.items(), found.next());
    }

    /** One item. */
    @Get("/items/{id}")
    PushedItem get(String id) {
        return items.get(enterprise(), Ids.of(id));
    }

    /** Says that it is not for the enterprise, and why; that is honoured from then on. */
    @Put("/items/{id}/feedback")
    @Status(HttpStatus.NO_CONTENT)
    void giveFeedback(String id, @Body Reason reason) {
        feedback.give(enterprise(), Ids.of(id), Refusal.required("reason", reason.reason()));
    }

    /** Takes that back. */
    @Delete("/items/{id}/feedback")
    @Status(HttpStatus.NO_CONTENT)
    void takeFeedbackBack(String id) {
        feedback.takeBack(enterprise(), Ids.of(id));
    }

    /** What one's own enterprise wants. */
    @Get("/preference")
    Preference preference() {
        return preferences.get(enterprise());
    }

    /** Changes it, all of it. */
    @Put("/preference")
    Preference prefer(@Body Preference wanted) {
        UUID enterprise = enterprise();
        preferences.set(enterprise, wanted, actors.get().account());
        return preferences.get(enterprise);
    }

    /** Sets the address that is called; its secret is answered once. */
    @Post("/webhook")
    Secret call(@Body Address address) {
        return new Secret(
                webhooks.set(enterprise(), address.address(), actors.get().account()));
    }

    /** Takes the address away. */
    @Delete("/webhook")
    @Status(HttpStatus.NO_CONTENT)
    void callNoMore() {
        webhooks.remove(enterprise());
    }

    private UUID enterprise() {
        Actor actor = actors.get();
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return PartyOf.enterprise(actor);
    }

    /** A part of what reached an enterprise. */
    @Serdeable
    record Items(List<PushedItem> items, @Nullable String next) {}

    /** Why something is not for an enterprise: one of the reasons on offer. */
    @Serdeable
    record Reason(@Nullable String reason) {}

    /** Where to call. */
    @Serdeable
    record Address(String address) {}

    /** What calls are signed with. */
    @Serdeable
    record Secret(String secret) {}
}
