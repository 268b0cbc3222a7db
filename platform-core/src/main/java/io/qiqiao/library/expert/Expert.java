package io.qiqiao.library.expert;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.layout.Period;
import io.qiqiao.library.listing.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service expert (服务专家).
 *
 * @param title the expert's name
 * @param professionalTitle the professional title (职称), such as 高级工程师
 * @param rank its rank: a code of the vocabulary {@code professional-ranks}
 * @param employer where the expert works
 * @param specialities what the expert knows best, in words
 * @param industries codes of GB/T 4754 at any level
 * @param coverage areas in which the expert advises; none means everywhere
 * @param audience whom the expert advises, in a sentence
 * @param fee what advice costs, in words
 * @param timeLimit how soon there is an answer, in words
 * @param letterNumber the number of the letter of appointment (聘书)
 * @param term the days for which the expert is appointed
 * @param reviewer whether the expert is available as a reviewer
 * @param availability when, in words
 * @param conflicts whom the expert is not to review, and why; it never leaves the tenant
 * @param contactConsent whether the expert agreed that phone and mail address are shown to others
 * @param contactConsentOn the day of that agreement
 */
@RecordBuilder
@Serdeable
public record Expert(
        String title,
        @Nullable String professionalTitle,
        @Nullable String rank,
        @Nullable String employer,
        @Nullable String position,
        @Nullable String region,
        @Nullable String summary,
        @Nullable String text,
        @Nullable List<String> categories,
        @Nullable List<String> specialities,
        @Nullable List<String> industries,
        @Nullable List<String> coverage,
        @Nullable String audience,
        @Nullable String fee,
        @Nullable Boolean free,
        @Nullable String timeLimit,
        @Nullable String letterNumber,
        @Nullable Period term,
        @Nullable Boolean reviewer,
        @Nullable String availability,
        @Nullable List<String> conflicts,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean contactConsent,
        @Nullable LocalDate contactConsentOn)
        implements Content, ExpertBuilder.With {

    @Override
    public @Nullable String category() {
        return categories == null || categories.isEmpty() ? null : categories.getFirst();
    }

    /** Whether phone and mail address may be shown to others. */
    public boolean mayBeContacted() {
        return Boolean.TRUE.equals(contactConsent);
    }
}
