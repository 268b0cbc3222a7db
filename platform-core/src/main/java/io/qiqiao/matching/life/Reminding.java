package io.qiqiao.matching.life;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.matching.RuleSets;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider that does not answer in time is reminded once; after that the next one is asked. */
@Singleton
public class Reminding {

    private final MatchRows rows;
    private final MovingMatches moving;
    private final TellingProviders telling;
    private final RuleSets ruleSets;

    Reminding(MatchRows rows, MovingMatches moving, TellingProviders telling, RuleSets ruleSets) {
        this.rows = rows;
        this.moving = moving;
        this.telling = telling;
        this.ruleSets = ruleSets;
    }

    /** The current tenant's offers whose time for an answer is over, or not told. */
    public List<UUID> listOverdue() {
        return rows.listOverdue(ruleSets.today());
    }

    /** Reminds of one offer, or gives it up; what was answered meanwhile stays. */
    @Transactional
    public void see(UUID id) {
        Match match = rows.lock(id).orElse(null);
        if (match == null || match.standing() != MatchState.NOTIFIED) {
            return;
        }
        LocalDate today = ruleSets.today();
        if (match.dueOn() == null) {
            rows.move(match.withDueOn(due(match)));
        } else if (match.dueOn().isBefore(today) && match.remindedOn() == null) {
            Match reminded = match.withRemindedOn(today).withDueOn(moving.dueIn("reminder-working-days"));
            rows.move(reminded);
            telling.remind(reminded);
        } else if (match.dueOn().isBefore(today)) {
            moving.move(id, MatchState.LAPSED, By.PLATFORM, null);
        }
    }

    /** The days of a year may have been announced since; then the time for an answer begins today. */
    private @Nullable LocalDate due(Match match) {
        return moving.dueIn(match.remindedOn() == null ? "answer-working-days" : "reminder-working-days");
    }
}
