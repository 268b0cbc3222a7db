package io.qiqiao.matching.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Ends what is no longer needed: the other matches of a demand that is being served, all of one that has ended. */
@Singleton
public class EndingMatches {

    private static final Set<MatchState> GOING_ON =
            EnumSet.of(MatchState.PROPOSED, MatchState.NOTIFIED, MatchState.ACCEPTED, MatchState.CONFIRMED);

    private final MatchRows rows;
    private final MovingMatches moving;

    EndingMatches(MatchRows rows, MovingMatches moving) {
        this.rows = rows;
        this.moving = moving;
    }

    /** Ends all matches of a demand that still go on. */
    @Transactional
    public void endAll(UUID demand) {
        end(demand, match -> true);
    }

    void endOthers(Match chosen) {
        end(chosen.demand(), match -> !match.id().equals(chosen.id()));
    }

    private void end(UUID demand, Predicate<Match> which) {
        rows.listOf(demand).stream()
                .filter(which)
                .filter(match -> GOING_ON.contains(match.standing()))
                .forEach(match -> moving.move(match.id(), MatchState.SUPERSEDED, By.PLATFORM, null));
    }
}
