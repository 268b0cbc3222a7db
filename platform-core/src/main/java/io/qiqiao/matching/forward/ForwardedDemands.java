package io.qiqiao.matching.forward;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.exchange.Exchange;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.RuleSets;
import io.qiqiao.matching.ranking.Targets;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came from below, and what the current tenant can do about it: recommend what it has, or give it back. */
@Singleton
public class ForwardedDemands {

    private final ForwardedRows rows;
    private final Targets targets;
    private final RuleSets ruleSets;
    private final Exchange exchange;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    ForwardedDemands(
            ForwardedRows rows,
            Targets targets,
            RuleSets ruleSets,
            Exchange exchange,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.targets = targets;
        this.ruleSets = ruleSets;
        this.exchange = exchange;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** The longest waiting first, then what was dealt with. */
    public List<ForwardedDemand> list(int size) {
        return rows.list(size);
    }

    /** @throws Refusal not-found */
    public ForwardedDemand get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** What is needed. */
    public Need need(ForwardedDemand forwarded) {
        return json.read(forwarded.demand(), Need.class);
    }

    /**
     * Recommends a service to where the demand is.
     *
     * @throws Refusal not-found; wrong-state when it was given back or passed on
     */
    @Transactional
    public void recommend(UUID id, String kind, UUID target, @Nullable String note) {
        ForwardedDemand forwarded = get(id);
        Judged judged = targets.get(need(forwarded), kind, target);
        settle(id, ForwardedDemand.RECOMMENDED, note);
        answer(forwarded, ForwardLetters.RECOMMENDATION, recommendation(id, judged, note));
    }

    /**
     * Gives it back: nothing fits here, either.
     *
     * @throws Refusal not-found; invalid-input without a word to it; wrong-state when it was dealt with already
     */
    @Transactional
    public void giveBack(UUID id, @Nullable String note) {
        if (note == null || note.isBlank()) {
            throw Refusal.invalid("reason", "matching.reason-missing");
        }
        ForwardedDemand forwarded = get(id);
        settle(id, ForwardedDemand.RETURNED, note);
        answer(forwarded, ForwardLetters.RETURN, new ForwardLetters.Return(id, note));
    }

    private ForwardLetters.Recommendation recommendation(UUID id, Judged judged, @Nullable String note) {
        Candidate candidate = judged.candidate();
        return new ForwardLetters.Recommendation(
                id,
                candidate.kind(),
                candidate.id(),
                candidate.tenant(),
                candidate.title(),
                candidate.provider().kind(),
                candidate.provider().id(),
                candidate.provider().name(),
                judged.score(),
                judged.reasons(),
                ruleSets.current().version(),
                note);
    }

    private void settle(UUID id, String state, @Nullable String note) {
        if (rows.settle(id, state, note, clock.instant()) == 0) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "matching.dealt-with");
        }
    }

    private void answer(ForwardedDemand forwarded, String topic, Object letter) {
        exchange.sendAbout(forwarded.id(), TenantId.of(forwarded.origin()), topic, letter);
        audit.record(AuditEvent.of("demand-forwarding")
                .about("demand", need(forwarded).demand())
                .with("answer", topic)
                .with("receiver", forwarded.origin()));
    }
}
