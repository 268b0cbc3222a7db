package io.qiqiao.push.feed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.wish.PartyOf;
import io.qiqiao.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Policies as feeds, for readers of feeds and for pages that embed them. */
@Controller
@PortalRole
class FeedController {

    private static final String GENERAL = "/feeds/policies";

    private final Feeds feeds;
    private final CurrentActor actors;

    FeedController(Feeds feeds, CurrentActor actors) {
        this.feeds = feeds;
        this.actors = actors;
    }

    /** The newest public policies, as Atom; {@code classification} limits them to one of {@code policy-classifications}. */
    @Get("/feeds/policies.atom")
    @AnyoneMay
    @Produces("application/atom+xml")
    HttpResponse<String> atom(@Nullable @QueryValue String classification) {
        requireTenant();
        return open(Atom.of(feeds.general(classification, self(GENERAL + ".atom", classification))));
    }

    /** The same as JSON Feed. */
    @Get("/feeds/policies.json")
    @AnyoneMay
    @Produces("application/feed+json")
    HttpResponse<JsonFeed> json(@Nullable @QueryValue String classification) {
        requireTenant();
        return open(JsonFeed.of(feeds.general(classification, self(GENERAL + ".json", classification))));
    }

    /** What a party subscribed to, shared with the network or public, as Atom; the selector is its secret. */
    @Get("/feeds/{selector}/policies.atom")
    @AnyoneMay
    @Produces("application/atom+xml")
    HttpResponse<String> atomOf(String selector) {
        requireTenant();
        return secret(Atom.of(feeds.ofToken(selector, "/feeds/" + selector + "/policies.atom")));
    }

    /** The same as JSON Feed. */
    @Get("/feeds/{selector}/policies.json")
    @AnyoneMay
    @Produces("application/feed+json")
    HttpResponse<JsonFeed> jsonOf(String selector) {
        requireTenant();
        return secret(JsonFeed.of(feeds.ofToken(selector, "/feeds/" + selector + "/policies.json")));
    }

    /** Makes the feed of one's own party; its secret is answered once, and the one before is of no use any more. */
    @Post("/api/push/feed")
    @Allowed(Permission.INBOX)
    Opened create() {
        requireTenant();
        Actor actor = actors.get();
        return new Opened(feeds.open(PartyOf.of(actor), actor.account()));
    }

    private static String self(String path, @Nullable String classification) {
        return classification == null
                ? path
                : UriBuilder.of(path)
                        .queryParam("classification", classification)
                        .build()
                        .toString();
    }

    private static void requireTenant() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private static <T> HttpResponse<T> open(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    }

    private static <T> HttpResponse<T> secret(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** The secret of a feed. */
    @Serdeable
    record Opened(String token) {}
}
