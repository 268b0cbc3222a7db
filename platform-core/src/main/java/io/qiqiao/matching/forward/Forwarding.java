package io.qiqiao.matching.forward;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.exchange.Exchange;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.ranking.Needs;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passes demands on to the tenant above: an own one, or one that came from below. */
@Singleton
public class Forwarding {

    private final SentRows sent;
    private final ForwardedRows received;
    private final Exchange exchange;
    private final Needs needs;
    private final TenantDirectory tenants;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    Forwarding(
            SentRows sent,
            ForwardedRows received,
            Exchange exchange,
            Needs needs,
            TenantDirectory tenants,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.sent = sent;
        this.received = received;
        this.exchange = exchange;
        this.needs = needs;
        this.tenants = tenants;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Forwards a demand of the current tenant, without whose it is.
     *
     * @throws Refusal wrong-state when nobody is above, or it is on its way already
     */
    @Transactional
    public SentForwarding forward(Listing demand, @Nullable String note) {
        if (sent.listOf(demand.id()).stream().anyMatch(each -> each.state().equals("sent"))) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "matching.forwarded-already");
        }
        TenantId above = above();
        Instant now = clock.instant();
        SentForwarding forwarding =
                new SentForwarding(Ids.next(), demand.id(), above.code(), "sent", note, null, now, now);
        sent.add(forwarding);
        send(
                forwarding.id(),
                above,
                CurrentTenant.get().code(),
                needs.of(demand).masked(),
                note);
        return forwarding;
    }

    /**
     * Passes on what came from below.
     *
     * @throws Refusal not-found; wrong-state when nobody is above, or it was dealt with already
     */
    @Transactional
    public void forwardOn(UUID id, @Nullable String note) {
        ForwardedDemand forwarded = received.find(id).orElseThrow(Refusal::notFound);
        TenantId above = above();
        if (received.settle(id, ForwardedDemand.FORWARDED, note, clock.instant()) == 0) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "matching.dealt-with");
        }
        send(id, above, forwarded.origin(), json.read(forwarded.demand(), Need.class), note);
    }

    /** Where a demand of the current tenant was forwarded to, the latest first. */
    public List<SentForwarding> listOf(UUID demand) {
        return sent.listOf(demand);
    }

    private void send(UUID id, TenantId above, String origin, Need demand, @Nullable String note) {
        exchange.sendAbout(
                id, above, ForwardLetters.UPWARD, new ForwardLetters.Upward(id, origin, demand.masked(), note));
        audit.record(AuditEvent.of("demand-forwarding")
                .about("demand", demand.demand())
                .with("receiver", above.code()));
    }

    private TenantId above() {
        return tenants.find(CurrentTenant.get())
                .flatMap(Tenant::findParent)
                .orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "matching.nobody-above"));
    }
}
