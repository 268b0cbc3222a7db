package io.qiqiao.matching.life;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.calendar.WorkingDays;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.matching.RuleSets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves matches of the current tenant from state to state, as the table of their life allows. */
@Singleton
public class MovingMatches {

    private final MatchRows rows;
    private final MatchLife life;
    private final RuleSets ruleSets;
    private final WorkingDays workingDays;
    private final Audit audit;
    private final ApplicationEventPublisher<MatchMoved> events;
    private final Clock clock;

    MovingMatches(
            MatchRows rows,
            MatchLife life,
            RuleSets ruleSets,
            WorkingDays workingDays,
            Audit audit,
            ApplicationEventPublisher<MatchMoved> events,
            Clock clock) {
        this.rows = rows;
        this.life = life;
        this.ruleSets = ruleSets;
        this.workingDays = workingDays;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves a match on, with all that follows from it.
     *
     * @param note why; asked for where somebody is turned down
     * @throws Refusal not-found; wrong-state when the table has no such way; invalid-input without a reason
     */
    @Transactional
    public Match move(UUID id, MatchState to, By by, @Nullable String note) {
        Match before = rows.lock(id).orElseThrow(Refusal::notFound);
        if (!life.allows(before.standing(), to, by)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "matching.no-such-way", before.state(), to.code());
        }
        Match after = moved(before, to, reason(to, note));
        rows.move(after);
        audit.record(AuditEvent.of("match-change")
                .about("match", id)
                .with("demand", before.demand())
                .with("from", before.state())
                .with("to", after.state())
                .with("side", by.code()));
        events.publishEvent(new MatchMoved(before, after, by));
        return after;
    }

    /** The last day for an answer that is asked for today, in so many working days; null while that cannot be told. */
    @Nullable
    LocalDate dueIn(String limit) {
        return workingDays
                .findAfter(ruleSets.today(), ruleSets.current().limit(limit))
                .orElse(null);
    }

    private Match moved(Match before, MatchState to, @Nullable String note) {
        Match plain = before.withState(to.code())
                .withNote(note)
                .withTaken(before.taken() || to == MatchState.ACCEPTED)
                .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return to == MatchState.NOTIFIED
                ? plain.withNotifiedAt(plain.changedAt()).withRemindedOn(null).withDueOn(dueIn("answer-working-days"))
                : plain.withDueOn(null);
    }

    /** @throws Refusal invalid-input when there must be one and is none */
    static @Nullable String reason(MatchState to, @Nullable String note) {
        if (note != null && !note.isBlank()) {
            return note.strip();
        }
        if (MatchState.WITH_REASON.contains(to)) {
            throw Refusal.invalid("reason", "matching.reason-missing");
        }
        return null;
    }
}
