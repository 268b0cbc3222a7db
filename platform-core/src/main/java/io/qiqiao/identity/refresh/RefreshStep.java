package io.qiqiao.identity.refresh;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.identity.secret.Secret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * One step of a family: a token is exchanged for the next. A token is good once. Used again soon, while nobody has used
 * its successor, it counts as an answer that was lost: there is another successor, and the lost one is out of use. Used
 * again in any other way there are two who hold tokens of the family, and it has to end.
 */
@Singleton
class RefreshStep {

    private final RefreshRows rows;
    private final RefreshConfiguration configuration;
    private final Clock clock;

    RefreshStep(RefreshRows rows, RefreshConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Taken {}

    /** It was exchanged for another. */
    record Next(Secret token, Instant expiresAt) implements Taken {}

    /** There are two who hold tokens of the family. */
    record Reused() implements Taken {}

    /** It is no token of ours, or no longer one. */
    record Unknown() implements Taken {}

    @Transactional("control")
    Taken take(Secret token, Instant latest) {
        return rows.lock(token.hash()).map(row -> take(row, latest)).orElseGet(Unknown::new);
    }

    /** The first of a family. */
    Next first(UUID session, Instant latest) {
        return issue(session, latest);
    }

    private Taken take(RefreshRow row, Instant latest) {
        Instant now = clock.instant();
        if (!row.expiresAt().isAfter(now)) {
            return new Unknown();
        }
        if (row.isSpent() && !mayBeRetried(row, now)) {
            return new Reused();
        }
        Next next = issue(row.session(), latest);
        rows.spend(row.secretHash(), now, next.token().hash(), row.isSpent());
        return next;
    }

    private boolean mayBeRetried(RefreshRow row, Instant now) {
        return !row.retried()
                && row.spentAt() != null
                && now.isBefore(row.spentAt().plus(configuration.getGrace()))
                && row.successor() != null
                && rows.takeOut(row.successor(), now) == 1;
    }

    private Next issue(UUID session, Instant latest) {
        Instant now = clock.instant();
        Instant idle = now.plus(configuration.getIdle());
        Next next = new Next(Secret.next(), idle.isBefore(latest) ? idle : latest);
        rows.add(next.token().hash(), session, now, next.expiresAt());
        return next;
    }
}
