package io.qiqiao.library.policy;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy or regulation (政策法规), most often another department's than the tenant's that publishes it.
 *
 * @param issuer the body that issued it
 * @param issuerLevel a code of the vocabulary {@code issuer-levels}
 * @param date the day of issue
 * @param expires the last day on which it holds, or null when no end is set
 * @param classification a code of the vocabulary {@code policy-classifications}
 * @param text the full text
 * @param eligibilityText who qualifies, in words
 */
@Serdeable
public record Policy(
        String title,
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
        @Nullable String benefit,
        @Nullable LocalDate applicationFrom,
        @Nullable LocalDate applicationTo,
        @Nullable String howToApply,
        @Nullable List<String> materials,
        @Nullable String contact)
        implements Content {}
