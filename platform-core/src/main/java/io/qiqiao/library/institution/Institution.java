package io.qiqiao.library.institution;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A service institution (服务机构).
 *
 * @param kind what it is in law: a code of the vocabulary {@code institution-kinds}
 * @param legalForm {@code independent} or {@code branch}
 * @param parent the legal person a branch belongs to
 * @param stations service stations it resides in
 * @param assetsFen its assets, in fen
 * @param coverage areas it serves
 * @param staff people employed
 * @param professionals of them with an intermediate title or a university degree and above
 */
@Serdeable
public record Institution(
        String title,
        @Nullable String kind,
        @Nullable String legalForm,
        @Nullable String parent,
        @Nullable String creditCode,
        @Nullable String region,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String contactPerson,
        @Nullable String email,
        @Nullable String website,
        @Nullable List<String> categories,
        @Nullable List<String> coverage,
        @Nullable Long staff,
        @Nullable Long professionals,
        @Nullable BigDecimal floorAreaSquareMetres,
        @Nullable LocalDate founded,
        @Nullable String summary,
        @Nullable String text,
        @Nullable List<String> qualifications,
        @Nullable List<String> stations,
        @Nullable Long assetsFen)
        implements Content {

    /** How many in a hundred of its people are professionals, rounded; empty when that is not known. */
    public OptionalLong professionalPercent() {
        return staff == null || staff == 0 || professionals == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(100.0 * professionals / staff));
    }

    @Override
    public @Nullable String category() {
        return categories == null || categories.isEmpty() ? null : categories.getFirst();
    }
}
