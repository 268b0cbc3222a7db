package io.qiqiao.search.unfound;

import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was searched for without a hit in the portal of a tenant, for a while: words and counts, nobody's name. */
@Singleton
public class KeepingUnfound {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = LoggerFactory.getLogger(KeepingUnfound.class);

    private final KeptWords words;
    private final UnfoundRows rows;
    private final UnfoundRules rules;
    private final Clock clock;

    KeepingUnfound(KeptWords words, UnfoundRows rows, UnfoundRules rules, Clock clock) {
        this.words = words;
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /** Counts a question that found nothing; nothing where it was narrowed, or where no tenant was asked. */
    public void keep(SearchQuery query) {
        if (CurrentTenant.find().isEmpty() || isNarrowed(query.filter())) {
            return;
        }
        try {
            words.of(query.text()).ifPresent(this::count);
        } catch (RuntimeException broken) {
            // Whoever searches is answered all the same.
            LOG.warn("a search without hits could not be kept", broken);
        }
    }

    private void count(String kept) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        rows.forget(today.minusDays(rules.keepDays()));
        rows.count(kept, today, rules.count("words-a-day"));
    }

    /** Pages narrow to the kinds that they show: that tells nothing of what was looked for. */
    private static boolean isNarrowed(SearchFilter filter) {
        return !filter.withKinds(SearchFilter.NONE.kinds()).equals(SearchFilter.NONE);
    }
}
