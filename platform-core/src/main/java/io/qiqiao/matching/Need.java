package io.qiqiao.matching;

import io.micronaut.serde.annotation.Serdeable;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: a demand with what is known of its enterprise. Without {@code asking} it is what providers are told.
 *
 * @param demand the demand's record
 * @param region code of the area where it is needed, or null
 * @param budgetFen what is to be spent at most, in fen
 * @param industry the enterprise's, a code of GB/T 4754
 * @param size the enterprise's size class
 * @param asking who the enterprise is, or null where that is nobody's matter
 */
@RecordBuilder
@Serdeable
public record Need(
        UUID demand,
        String title,
        @Nullable String text,
        @Nullable String category,
        @Nullable String region,
        @Nullable Long budgetFen,
        @Nullable LocalDate wantedBy,
        @Nullable String industry,
        @Nullable String size,
        @Nullable Asking asking)
        implements NeedBuilder.With {

    /** The enterprise itself. */
    @Serdeable
    public record Asking(String name, @Nullable String creditCode) {}

    /** The same without the enterprise's name, as it is told to providers and to other tenants. */
    public Need masked() {
        return withAsking(null);
    }

    /** The demand's own words, its title in a line of its own, at most so many characters. */
    public String wording(int most) {
        String words = text == null ? title : title + "\n" + text;
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most));
    }
}
