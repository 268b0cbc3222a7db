package io.qiqiao.library.quality;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.library.duplicate.Duplicates;
import io.qiqiao.library.listing.Attention;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.StateCount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the current tenant's libraries stand. */
@Singleton
public class Libraries {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MONTHS = 12;
    private static final UUID FIRST = new UUID(0, 0);

    private final Listings listings;
    private final Duplicates duplicates;
    private final UpkeepRows rows;
    private final QualityRules rules;
    private final Clock clock;

    Libraries(Listings listings, Duplicates duplicates, UpkeepRows rows, QualityRules rules, Clock clock) {
        this.listings = listings;
        this.duplicates = duplicates;
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /** How a library stands; of duplicates those that {@code editor} has to do with. */
    @Transactional
    public LibraryHealth of(ListingKind<?> kind, Editor editor) {
        Map<String, Long> states = byState(kind, ListingFilter.ALL);
        long incomplete = byState(kind, ListingFilter.ALL.calling(new Attention.Lacking())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new LibraryHealth(
                kind.name(),
                states.getOrDefault(ListingState.PUBLISHED.code(), 0L),
                states.getOrDefault(ListingState.DRAFT.code(), 0L),
                states.getOrDefault(ListingState.SUBMITTED.code(), 0L),
                incomplete,
                rules.find(kind.name())
                        .map(rule -> rows.countDue(kind.name(), rule.days(), clock.instant()))
                        .orElse(0L),
                duplicates.list(kind, editor).size(),
                months(kind));
    }

    /** Records that are due to be looked at. */
    public List<Listing> listStale(ListingKind<?> kind, int size) {
        return rules.find(kind.name())
                .map(rule -> rows.listDue(kind.name(), rule.days(), clock.instant(), FIRST, size))
                .orElse(List.of());
    }

    private Map<String, Long> byState(ListingKind<?> kind, ListingFilter filter) {
        return listings.count(kind, filter).stream().collect(Collectors.toMap(StateCount::state, StateCount::count));
    }

    /** A year, with the months in which nothing came. */
    private List<MonthCount> months(ListingKind<?> kind) {
        YearMonth last = YearMonth.from(clock.instant().atZone(CHINA));
        YearMonth first = last.minusMonths(MONTHS - 1);
        Instant since = first.atDay(1).atStartOfDay(CHINA).toInstant();
        Map<String, MonthCount> counted = rows.countByMonth(kind.name(), since).stream()
                .collect(Collectors.toMap(MonthCount::month, count -> count));
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(YearMonth::toString)
                .map(month -> counted.getOrDefault(month, new MonthCount(month, 0, 0)))
                .toList();
    }
}
