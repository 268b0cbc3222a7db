package io.qiqiao.push.delivery;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.eligibility.sql.EligibilitySql;
import io.qiqiao.eligibility.sql.SqlCondition;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.push.rule.PushCalendar;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Whom a policy concerns, where it says so in a structured form. */
@Singleton
public class Audience {

    /** How {@code enterprise_fact} is called in statements of push. */
    private static final String ALIAS = "f";

    private final ReadingEligibility reading;
    private final ContentJson json;
    private final PushCalendar calendar;
    private final Clock clock;

    Audience(ReadingEligibility reading, ContentJson json, PushCalendar calendar, Clock clock) {
        this.reading = reading;
        this.json = json;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The condition, as of today; empty where the policy has none: then nobody gets it but who subscribed to it. */
    public Optional<SqlCondition> of(PolicyInForce policy) {
        return findEligibility(policy).map(eligibility -> on(today(), eligibility));
    }

    /** Whether somebody can come to qualify though nothing of theirs changes: by age, or by a title that begins. */
    public boolean isDecidedByTheDay(PolicyInForce policy) {
        LocalDate today = today();
        return findEligibility(policy)
                .filter(eligibility -> !on(today, eligibility).equals(on(today.plusDays(1), eligibility)))
                .isPresent();
    }

    private static SqlCondition on(LocalDate day, Eligibility eligibility) {
        return EligibilitySql.compile(eligibility, ALIAS, day);
    }

    private LocalDate today() {
        return calendar.dayOf(clock.instant());
    }

    public boolean isStructured(PolicyInForce policy) {
        return findEligibility(policy).isPresent();
    }

    /** Who qualifies; empty where nobody said so in a form that can be read. */
    public Optional<Eligibility> findEligibility(PolicyInForce policy) {
        String kept = policy.eligibility();
        return kept == null ? Optional.empty() : reading.find(json.fields(kept));
    }
}
