package io.qiqiao.calendar;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Counts working days. What lies in a year whose holidays are not announced yet is unknown, and never guessed. */
@Singleton
public class WorkingDays {

    private final Holidays holidays;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** Whether the day is worked; empty while its year is not announced. */
    public Optional<Boolean> findWorked(LocalDate day) {
        return holidays.knows(day) ? Optional.of(holidays.findWorked(day).orElse(!isWeekend(day))) : Optional.empty();
    }

    /**
     * The last of {@code count} working days that follow {@code day}; empty where the way there leads through a year that is
     * not announced.
     */
    public Optional<LocalDate> findAfter(LocalDate day, long count) {
        LocalDate at = day;
        long left = count;
        while (left > 0) {
            at = at.plusDays(1);
            Optional<Boolean> worked = findWorked(at);
            if (worked.isEmpty()) {
                return Optional.empty();
            }
            left -= worked.get() ? 1 : 0;
        }
        return Optional.of(at);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
