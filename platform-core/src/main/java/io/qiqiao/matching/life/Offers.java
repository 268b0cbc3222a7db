package io.qiqiao.matching.life;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.exchange.Exchange;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is offered to providers of the current tenant, and their answers: an institution its own, the staff all. */
@Singleton
public class Offers {

    private final OfferRows rows;
    private final MatchLife life;
    private final OfferContacts contacts;
    private final Exchange exchange;
    private final Audit audit;
    private final Clock clock;

    Offers(OfferRows rows, MatchLife life, OfferContacts contacts, Exchange exchange, Audit audit, Clock clock) {
        this.rows = rows;
        this.life = life;
        this.contacts = contacts;
        this.exchange = exchange;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal not-found also for an offer that is not the reader's matter */
    public Offer get(UUID id, Editor reader) {
        return rows.find(id).filter(offer -> reader.mayTouch(offer.provider())).orElseThrow(Refusal::notFound);
    }

    /**
     * The latest first.
     *
     * @param after the cursor of the part before, or null
     */
    public Slice<Offer> list(@Nullable MatchState state, Editor reader, @Nullable String after, int size) {
        @Nullable Offer last = after == null ? null : get(Ids.of(after), reader);
        Whose whose = Whose.of(reader);
        List<Offer> found = rows.listNewest(
                state == null ? null : state.code(),
                whose.kind(),
                whose.id(),
                last == null ? null : last.receivedAt(),
                last == null ? null : last.id(),
                size);
        return new Slice<>(
                found, found.size() < size ? null : found.getLast().id().toString());
    }

    /** How many are in a state. */
    public long count(MatchState state, Editor reader) {
        Whose whose = Whose.of(reader);
        return rows.count(state.code(), whose.kind(), whose.id());
    }

    /** How to reach the enterprise, once it has agreed. */
    public Optional<EnterpriseContact> findContact(Offer offer) {
        return Optional.ofNullable(offer.contact())
                .filter(kept -> offer.standing() == MatchState.CONFIRMED || offer.standing() == MatchState.COMPLETED)
                .map(contacts::reveal);
    }

    /**
     * Answers, and tells the demand's side.
     *
     * @throws Refusal not-found; wrong-state when the table of a match's life has no such way; invalid-input without a
     *     reason where one is due
     */
    @Transactional
    public Offer answer(UUID id, MatchState to, @Nullable String reason, Editor reader) {
        Offer before =
                rows.lock(id).filter(offer -> reader.mayTouch(offer.provider())).orElseThrow(Refusal::notFound);
        if (!life.allows(before.standing(), to, By.PROVIDER)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "matching.no-such-way", before.state(), to.code());
        }
        String note = MovingMatches.reason(to, reason);
        Offer after = before.withState(to.code())
                .withNote(note)
                .withDueOn(null)
                .withContact(null)
                .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.move(after);
        exchange.sendAbout(
                id, TenantId.of(before.demandTenant()), Letters.ANSWER, new Letters.Answer(id, to.code(), note));
        audit.record(AuditEvent.of("match-answer").about("match", id).with("to", to.code()));
        return after;
    }

    private record Whose(@Nullable String kind, @Nullable String id) {

        static Whose of(Editor reader) {
            PartyRef party = reader.party();
            return reader.isOutsideTheBureau()
                    ? new Whose(party.kind(), String.valueOf(party.id()))
                    : new Whose(null, null);
        }
    }
}
