package io.qiqiao.library.product;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service product (服务产品) with the five disclosures (五公开): function, process, standard, fee and time limit.
 *
 * @param institution the institution that offers it, by name
 * @param institutionId that institution's record in the same tenant, or null when it is not on file
 * @param audience whom it is for, in a sentence
 * @param regions areas whose enterprises it is for; none means all
 * @param industries codes of GB/T 4754; none means all
 * @param sizes enterprise sizes it is for; none means all
 * @param stages stages of an enterprise's life it is for; none means all
 * @param titles titles an enterprise needs one of; none means that none is needed
 * @param fee what it costs, in words
 * @param free whether it costs nothing; null when unsaid
 * @param feeFromYuan the least it costs, in yuan
 * @param timeLimit the promised time, in words
 * @param timeLimitWorkingDays the promised time in working days
 * @param eligibility who may use it, in words
 */
@RecordBuilder
@Serdeable
public record ServiceProduct(
        String title,
        @Nullable String summary,
        @Nullable String category,
        @Nullable String institution,
        @Nullable String institutionId,
        @Nullable String region,
        @Nullable String audience,
        @Nullable List<String> regions,
        @Nullable List<String> industries,
        @Nullable List<String> sizes,
        @Nullable List<String> stages,
        @Nullable List<String> titles,
        @Nullable String eligibility,
        @Nullable String function,
        @Nullable String process,
        @Nullable String standard,
        @Nullable String fee,
        @Nullable Boolean free,
        @Nullable BigDecimal feeFromYuan,
        @Nullable String timeLimit,
        @Nullable Long timeLimitWorkingDays,
        @Nullable String text,
        @Nullable List<ServiceCase> cases)
        implements Content, ServiceProductBuilder.With {}
