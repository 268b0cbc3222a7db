package io.qiqiao.library.quality;

import java.util.List;

/**
 * How a library stands.
 *
 * @param published records that are shown
 * @param submitted records that wait for being looked at
 * @param incomplete records that lack something that publication needs, shown or not
 * @param stale records that are shown and are due to be looked at
 * @param duplicates pairs of records that look like the same one
 * @param months what it gained, month by month
 */
public record LibraryHealth(
        String kind,
        long published,
        long drafts,
        long submitted,
        long incomplete,
        long stale,
        long duplicates,
        List<MonthCount> months) {

    public LibraryHealth {
        months = List.copyOf(months);
    }
}
