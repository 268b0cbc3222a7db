package io.qiqiao.calendar;

import io.qiqiao.codes.ReferenceRows;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The days on which the State Council's yearly notices differ from the week: holidays, and weekend days that are worked.
 * Restated year by year in {@code reference/holidays}; a year that is not announced has no file.
 */
@Singleton
public final class Holidays {

    private static final int FIRST_YEAR = 2018;
    private static final String WORKED = "x";

    private final Map<LocalDate, Boolean> worked = new HashMap<>();
    private final int lastYear;

    Holidays() {
        int year = FIRST_YEAR;
        while (isThere(year)) {
            ReferenceRows.of(path(year))
                    .forEach(row -> worked.put(
                            LocalDate.parse(row.getFirst()), row.get(1).equals(WORKED)));
            year++;
        }
        this.lastYear = year - 1;
    }

    /** Whether the notices of the year of {@code day} are known. */
    public boolean knows(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= lastYear;
    }

    /** Whether a notice says that the day is worked, or not; empty where the week alone says so. */
    public Optional<Boolean> findWorked(LocalDate day) {
        return Optional.ofNullable(worked.get(day));
    }

    private static boolean isThere(int year) {
        return Holidays.class.getClassLoader().getResource(path(year)) != null;
    }

    private static String path(int year) {
        return "reference/holidays/" + year + ".csv";
    }
}
