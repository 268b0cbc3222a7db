package io.qiqiao.push.run;

import io.micronaut.json.tree.JsonNode;
import io.qiqiao.exchange.SentEnvelope;
import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Announcements of tenants above; whoever is not above announces nothing here. */
@Singleton
class AnnouncedHere implements TopicHandler<Announcement> {

    private final Accepting accepting;
    private final TenantDirectory tenants;
    private final ReachRows reach;
    private final Clock clock;

    AnnouncedHere(Accepting accepting, TenantDirectory tenants, ReachRows reach, Clock clock) {
        this.accepting = accepting;
        this.tenants = tenants;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Announcement.TOPIC;
    }

    @Override
    public Class<Announcement> bodyType() {
        return Announcement.class;
    }

    @Override
    public boolean waitsForSuspended() {
        return true;
    }

    @Override
    public Accepted receive(Delivery delivery, Announcement told) {
        requireAbove(tenants, delivery.sender());
        return accepting.accept(delivery.sender(), told);
    }

    /** @throws Refusal not-allowed where {@code sender} does not lie above the current tenant */
    static void requireAbove(TenantDirectory tenants, TenantId sender) {
        Tenant here = tenants.find(CurrentTenant.get()).orElseThrow();
        if (!tenants.find(sender).filter(other -> other.isAbove(here)).isPresent()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "push.not-above");
        }
    }

    /** Where there is nothing to do, nobody waits for it. */
    @Override
    public void settled(SentEnvelope envelope) {
        JsonNode answer = envelope.answer();
        JsonNode work = answer == null ? null : answer.get("work");
        if (work == null || !work.getBooleanValue()) {
            reach.end(
                    UUID.fromString(of(envelope, "policy").getStringValue()),
                    of(envelope, "version").getLongValue(),
                    of(envelope, "deed").getStringValue(),
                    envelope.receiver().code(),
                    "overtaken",
                    clock.instant());
        }
    }

    private static JsonNode of(SentEnvelope envelope, String name) {
        return Objects.requireNonNull(envelope.body().get(name), name);
    }
}
