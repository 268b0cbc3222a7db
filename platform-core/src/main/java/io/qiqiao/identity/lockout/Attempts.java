package io.qiqiao.identity.lockout;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Counts failures in the database, where all processes see them, and makes whoever fails often wait, longer each time.
 *
 * <p>Nobody can lock somebody else out for long: the wait of a name is short, and neither it nor that of the address
 * holds up who has signed in from that address before. Names that are nobody's are counted as others are.
 */
@Singleton
public final class Attempts {

    private static final String PAIR = "name-and-address";
    private static final String NAME = "name";
    private static final String ADDRESS = "address";
    private static final long SECONDS_ARE_SAID = 90;

    private final FailureRows rows;
    private final LockOutTrail trail;
    private final LockoutConfiguration configuration;
    private final Clock clock;

    Attempts(FailureRows rows, LockOutTrail trail, LockoutConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Lets an attempt go on. To be asked before what is offered is looked at, and again before it is taken: of many
     * guesses made at once none counts that comes after too many others.
     *
     * @throws Refusal too-many-requests, saying how long to wait
     */
    public void require(Attempt attempt) {
        Instant now = now();
        Instant until = until(attempt, now);
        if (until.isAfter(now)) {
            Duration wait = Duration.between(now, until);
            trail.lockedOut(attempt.name());
            throw Refusal.of(ErrorCode.TOO_MANY_REQUESTS, "identity.lockout", said(wait))
                    .until(wait);
        }
    }

    /** Counts a failure. */
    public void failed(Attempt attempt) {
        count(PAIR, attempt.pair());
        count(NAME, attempt.name());
        count(ADDRESS, attempt.address());
    }

    /** Forgets the failures of this name at this address, and knows the address from now on. */
    public void succeeded(Attempt attempt) {
        Instant now = now();
        rows.forget(PAIR, attempt.pair());
        rows.know(attempt.name(), attempt.address(), now);
        rows.forgetOld(remembered(now));
        rows.forgetAddresses(now.minus(configuration.getKnown()));
    }

    private static Label said(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return seconds <= SECONDS_ARE_SAID
                ? Label.of("identity.wait.seconds", seconds)
                : Label.of("identity.wait.minutes", (seconds + 59) / 60);
    }

    private Instant until(Attempt attempt, Instant now) {
        boolean known = rows.isKnown(attempt.name(), attempt.address(), now.minus(configuration.getKnown()));
        return rows.list(attempt.pair(), attempt.name(), attempt.address(), remembered(now)).stream()
                .filter(row -> !known || row.kind().equals(PAIR))
                .map(row -> patience(row.kind()).until(row.failures(), row.lastAt()))
                .max(Instant::compareTo)
                .orElse(now);
    }

    private void count(String kind, String subject) {
        Instant now = now();
        rows.count(kind, subject, now, remembered(now));
    }

    /** No finer than the database keeps it, which would round it up. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant remembered(Instant now) {
        return now.minus(configuration.getForgotten());
    }

    private Patience patience(String kind) {
        return switch (kind) {
            case PAIR -> patience(configuration.getPairFree(), configuration.getPairLongest());
            case NAME -> patience(configuration.getNameFree(), configuration.getNameLongest());
            default -> patience(configuration.getAddressFree(), configuration.getAddressLongest());
        };
    }

    private Patience patience(int free, Duration longest) {
        return new Patience(free, configuration.getFirst(), longest);
    }
}
