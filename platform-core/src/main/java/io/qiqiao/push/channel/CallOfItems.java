package io.qiqiao.push.channel;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.turn.TakingTurns;
import io.qiqiao.push.wish.ChannelWish;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Words the call of an enterprise's own address: which policies, where to read them, nothing of any person. */
@Singleton
class CallOfItems {

    private final WebhookRows rows;
    private final TakingTurns turns;
    private final TenantAddresses addresses;
    private final JsonMapper json;
    private final Clock clock;

    CallOfItems(WebhookRows rows, TakingTurns turns, TenantAddresses addresses, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    /** Writes the call in the present transaction; answers whether there is an address. */
    boolean send(UUID message, ChannelWish wish, List<PushedItem> items) {
        if (rows.find(wish.enterprise()).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        rows.addCall(message, wish.enterprise(), body("policy.delivered", message, items), now);
        turns.add(CallingWebhooks.WHAT, message, now);
        return true;
    }

    /** A call that tells of nothing, by which an enterprise tries whether its system understands. */
    String trial(UUID call) {
        return body("webhook.test", call, List.of());
    }

    private String body(String event, UUID message, List<PushedItem> items) {
        TenantId here = CurrentTenant.get();
        List<Told> told = items.stream()
                .map(item -> new Told(
                        item.id(),
                        item.policy(),
                        item.version(),
                        item.title(),
                        item.fit(),
                        item.changed(),
                        addresses.at(here, "/work/inbox/" + item.id()).toString()))
                .toList();
        try {
            return json.writeValueAsString(new Body(event, message, here.code(), clock.instant(), told));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Serdeable
    record Body(String event, UUID id, String tenant, Instant at, List<Told> policies) {}

    @Serdeable
    record Told(UUID item, UUID policy, long version, String title, String fit, List<String> changed, String link) {}
}
