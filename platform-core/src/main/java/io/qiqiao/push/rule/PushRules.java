package io.qiqiao.push.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of what push goes by.
 *
 * @param status {@code draft}, {@code in-force} or {@code lapsed}
 * @param validTo the last day, or null while no end is known
 * @param budget how many messages may interrupt an enterprise that has not chosen otherwise
 * @param daily when daily digests leave
 * @param newDay when each day those are looked for who qualify by time alone
 */
@Serdeable
public record PushRules(
        String id,
        String status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Budget budget,
        LocalTime daily,
        LocalTime newDay,
        Weekly weekly,
        Reminders reminders,
        Retries webhook,
        SavedSearches savedSearches) {

    /** How many searches a person may save in a tenant, and how many titles of what is new one message names. */
    @Serdeable
    public record SavedSearches(int perAccount, int titles) {}

    /** So many messages by one channel in so many days; what is beyond goes into the next digest. */
    @Serdeable
    public record Budget(int messages, int days) {}

    /** When weekly digests leave. */
    @Serdeable
    public record Weekly(DayOfWeek day, LocalTime time) {}

    /** How many days before a last day its recipients are reminded, and at what time. */
    @Serdeable
    public record Reminders(List<Integer> days, LocalTime time) {

        public Reminders {
            days = List.copyOf(days);
        }
    }

    /** How often a webhook is tried, and with what waits: the first, doubled each time, up to the longest. */
    @Serdeable
    public record Retries(int attempts, int backOffSeconds, int longestSeconds, int timeoutSeconds) {

        /** The wait after so many attempts that failed. */
        public Duration waitAfter(int failed) {
            long seconds = (long) backOffSeconds << Math.min(failed - 1, 20);
            return Duration.ofSeconds(Math.min(seconds, longestSeconds));
        }

        /** How long an answer is waited for. */
        public Duration timeout() {
            return Duration.ofSeconds(timeoutSeconds);
        }
    }

    boolean hold(LocalDate day) {
        return status.equals("in-force") && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
