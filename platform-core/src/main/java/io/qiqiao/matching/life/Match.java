package io.qiqiao.matching.life;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that was found for a demand of the current tenant, and what became of it.
 *
 * @param target the record that would serve, of kind {@code kind} in {@code targetTenant}
 * @param state a {@link MatchState}'s code
 * @param origin {@code engine}, {@code reverse} (a service came that fits), {@code assigned} or {@code recommended} from above
 * @param pinned whether a station wants it first
 * @param taken whether it was accepted, whatever came later
 * @param reasons as {@link SaidReasons}
 * @param ruleSet version of the rules by which it was judged
 * @param note the reason for which it was moved last
 * @param dueOn the last day for the answer, or null while that cannot be told
 */
@RecordBuilder
@MappedEntity("demand_match")
public record Match(
        @Id UUID id,
        UUID demand,
        String kind,
        UUID target,
        String targetTenant,
        String title,
        String providerKind,
        @Nullable String providerId,
        String providerName,
        String state,
        String origin,
        boolean pinned,
        boolean taken,
        double score,
        @TypeDef(type = DataType.JSON) String reasons,
        String ruleSet,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate remindedOn,
        Instant createdAt,
        @Nullable Instant notifiedAt,
        Instant changedAt)
        implements MatchBuilder.With {

    public static final String ENGINE = "engine";
    public static final String REVERSE = "reverse";
    public static final String ASSIGNED = "assigned";
    public static final String RECOMMENDED = "recommended";

    public MatchState standing() {
        return MatchState.of(state);
    }

    /** Who answers, the same for all services of one institution. */
    public String answering() {
        return providerId == null ? target.toString() : providerId;
    }
}
