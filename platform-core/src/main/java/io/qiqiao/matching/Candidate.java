package io.qiqiao.matching;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service product, an institution or an expert that could serve a demand, as far as it is shared.
 *
 * @param tenant the owner's code
 * @param visibility {@code network} or {@code public}, or {@code private} for the own tenant's
 * @param published whether it can be offered at all; one's own drafts are shown to the tenant's staff only
 * @param provider who would answer
 * @param categories its service categories
 * @param place the area where it is at home, or null
 * @param coverage areas it serves; none means that it does not say
 * @param industries those it is for; none means all
 * @param sizes enterprise sizes it is for; none means all
 * @param endsOn the last day for which it is available, or null
 * @param conflicts whom it must not serve; known of the own tenant's experts only
 * @param fit how well its text fits, from 0 to 1 for the best one found
 * @param cover how much of the demand's title was found in it, from 0 to 1
 * @param words what was found in it of the demand's words
 */
@RecordBuilder
public record Candidate(
        String kind,
        UUID id,
        @Nullable String externalId,
        String tenant,
        String visibility,
        String title,
        boolean published,
        Provider provider,
        List<String> categories,
        @Nullable String place,
        List<String> coverage,
        List<String> industries,
        List<String> sizes,
        @Nullable Boolean free,
        @Nullable BigDecimal feeFromYuan,
        @Nullable Long workingDays,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        List<String> conflicts,
        double fit,
        double cover,
        List<String> words)
        implements CandidateBuilder.With {

    public Candidate {
        categories = List.copyOf(categories);
        coverage = List.copyOf(coverage);
        industries = List.copyOf(industries);
        sizes = List.copyOf(sizes);
        conflicts = List.copyOf(conflicts);
        words = List.copyOf(words);
    }

    /** Who answers for several candidates at once, or for this one alone. */
    public String answering() {
        return provider.id() == null ? id.toString() : provider.id();
    }
}
