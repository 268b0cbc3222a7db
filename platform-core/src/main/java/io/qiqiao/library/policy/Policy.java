package io.qiqiao.library.policy;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.layout.Period;
import io.qiqiao.library.layout.RecordRef;
import io.qiqiao.library.listing.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy or regulation (政策法规), most often another department's than the tenant's that publishes it.
 *
 * @param type a code of the vocabulary {@code policy-types}; a policy where it is not told
 * @param rounds the rounds in which one can apply, where there are several
 * @param belongsTo what an interpretation, or questions and answers, are about
 * @param higherTexts the texts it rests on
 * @param replacedBy the text that has taken its place
 * @param clauses what single clauses say that enterprises ask for most
 * @param issuer the body that issued it
 * @param issuerLevel a code of the vocabulary {@code issuer-levels}
 * @param date the day of issue
 * @param expires the last day on which it holds, or null when no end is set
 * @param classification a code of the vocabulary {@code policy-classifications}
 * @param text the full text
 * @param eligibilityText who qualifies, in words
 * @param eligibility who qualifies, as conditions; see {@link io.qiqiao.eligibility.ReadingEligibility}
 */
@Serdeable
public record Policy(
        String title,
        @Nullable String type,
        @Nullable String issuer,
        @Nullable String issuerLevel,
        @Nullable String documentNumber,
        @Nullable LocalDate date,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate expires,
        @Nullable String region,
        @Nullable String classification,
        @Nullable String category,
        @Nullable String summary,
        @Nullable String text,
        @Nullable String eligibilityText,
        @Nullable Map<String, Object> eligibility,
        @Nullable String benefit,
        @Nullable LocalDate applicationFrom,
        @Nullable LocalDate applicationTo,
        @Nullable List<ApplicationRound> rounds,
        @Nullable String howToApply,
        @Nullable List<String> materials,
        @Nullable String contact,
        @Nullable List<RecordRef> belongsTo,
        @Nullable List<RecordRef> higherTexts,
        @Nullable List<RecordRef> replacedBy,
        @Nullable List<ClauseNote> clauses)
        implements Content {

    /**
     * When one can apply, as seen on {@code day}: the round that is open or the next one to come, else the last; where
     * there are no rounds the window itself. Empty when nothing is told.
     */
    public Optional<Period> findWindow(LocalDate day) {
        if (rounds == null || rounds.isEmpty()) {
            return applicationFrom == null && applicationTo == null
                    ? Optional.empty()
                    : Optional.of(new Period(applicationFrom, applicationTo));
        }
        List<Period> inOrder = rounds.stream()
                .map(ApplicationRound::period)
                .sorted(Comparator.comparing(Period::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return inOrder.stream()
                .filter(period -> !period.isOver(day))
                .findFirst()
                .or(() -> Optional.of(inOrder.getLast()));
    }
}
