package io.qiqiao.push.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.wish.PartyOf;
import io.qiqiao.push.wish.Subscription;
import io.qiqiao.push.wish.Subscriptions;
import io.qiqiao.tenancy.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What parties want to hear of: stations, institutions, enterprises. */
@Controller("/api/push/subscriptions")
@PortalRole
@Allowed(Permission.INBOX)
class SubscriptionApi {

    private final Subscriptions subscriptions;
    private final CurrentActor actors;

    SubscriptionApi(Subscriptions subscriptions, CurrentActor actors) {
        this.subscriptions = subscriptions;
        this.actors = actors;
    }

    /** Those of one's own party. */
    @Get
    List<Wanted> list() {
        return subscriptions.list(PartyOf.of(actor())).stream().map(Wanted::of).toList();
    }

    /** Subscribes to a classification of policies ({@code classification}), or to words ({@code search}). */
    @Post
    List<Wanted> add(@Body Wish wish) {
        Actor actor = actor();
        subscriptions.add(
                PartyOf.of(actor),
                Refusal.required("kind", wish.kind()),
                Refusal.required("value", wish.value()),
                actor.account());
        return list();
    }

    /** Ends a subscription. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id) {
        subscriptions.remove(PartyOf.of(actor()), Ids.of(id));
    }

    private Actor actor() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return actors.get();
    }

    /** What to subscribe to. */
    @Serdeable
    record Wish(@Nullable String kind, @Nullable String value) {}

    /** A subscription. */
    @Serdeable
    record Wanted(UUID id, String kind, String value) {

        static Wanted of(Subscription subscription) {
            return new Wanted(subscription.id(), subscription.kind(), subscription.value());
        }
    }
}
