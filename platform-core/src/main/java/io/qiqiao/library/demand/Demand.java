package io.qiqiao.library.demand;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise needs (服务需求).
 *
 * @param enterprise the enterprise, by name, external id or credit code
 * @param budgetYuan what it would spend at most, in yuan
 * @param wantedBy the day by which it should be solved
 */
@RecordBuilder
@Serdeable
public record Demand(
        String title,
        @Nullable String text,
        @Nullable String category,
        @Nullable String enterprise,
        @Nullable String region,
        @Nullable BigDecimal budgetYuan,
        @Nullable LocalDate wantedBy)
        implements Content, DemandBuilder.With {}
