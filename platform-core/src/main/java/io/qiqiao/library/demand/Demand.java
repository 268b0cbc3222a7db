package io.qiqiao.library.demand;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise needs (服务需求).
 *
 * @param enterprise the enterprise, by name, external id or credit code
 * @param budgetFen what it would spend at most, in fen
 * @param wantedBy the day by which it should be solved
 * @param life how far it is: a code of the vocabulary {@code demand-states}; open where it is not told
 */
@RecordBuilder
@Serdeable
public record Demand(
        String title,
        @Nullable String text,
        @Nullable String category,
        @Nullable String enterprise,
        @Nullable String region,
        @Nullable Long budgetFen,
        @Nullable LocalDate wantedBy,
        @Nullable String life)
        implements Content, DemandBuilder.With {

    /** How far it is: a code of the vocabulary {@code demand-states}. */
    public String standing() {
        return life == null ? DemandLife.OPEN : life;
    }
}
