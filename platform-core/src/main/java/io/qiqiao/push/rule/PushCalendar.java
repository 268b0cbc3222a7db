package io.qiqiao.push.rule;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** When things of push are due, in the zone of the platform. */
@Singleton
public class PushCalendar {

    private final PushRuleSet rules;
    private final ZoneId zone;

    PushCalendar(PushRuleSet rules, @Value("${qiqiao.zone:Asia/Shanghai}") String zone) {
        this.rules = rules;
        this.zone = ZoneId.of(zone);
    }

    /** When what comes up at {@code now} leaves by a channel of that rhythm; one that is off is never asked. */
    public Instant dueAt(Rhythm rhythm, Instant now) {
        return switch (rhythm) {
            case AT_ONCE, OFF -> now;
            case DAILY -> next(rules.rules().daily(), now);
            case WEEKLY -> nextWeek(now);
        };
    }

    /** When those are looked for next who qualify by time alone. */
    public Instant nextNewDay(Instant now) {
        return next(rules.rules().newDay(), now);
    }

    /** The moments of the reminders of a last day that still lie ahead. */
    public List<Instant> remindersOf(LocalDate lastDay, Instant now) {
        PushRules.Reminders reminders = rules.rules().reminders();
        return reminders.days().stream()
                .map(days -> lastDay.minusDays(days)
                        .atTime(reminders.time())
                        .atZone(zone)
                        .toInstant())
                .filter(moment -> moment.isAfter(now))
                .toList();
    }

    /** Whether {@code today} is a day on which a last day is reminded of. */
    public boolean isReminded(LocalDate lastDay, LocalDate today) {
        return rules.rules().reminders().days().stream()
                .anyMatch(days -> lastDay.minusDays(days).equals(today));
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private Instant next(LocalTime time, Instant now) {
        ZonedDateTime today = now.atZone(zone).with(time);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private Instant nextWeek(Instant now) {
        PushRules.Weekly weekly = rules.rules().weekly();
        ZonedDateTime next = now.atZone(zone)
                .with(TemporalAdjusters.nextOrSame(weekly.day()))
                .with(weekly.time());
        return (next.toInstant().isAfter(now) ? next : next.plusWeeks(1)).toInstant();
    }
}
