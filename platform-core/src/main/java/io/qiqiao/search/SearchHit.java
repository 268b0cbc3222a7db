package io.qiqiao.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record that was found.
 *
 * @param tenant the owner's code
 * @param visibility {@code private}, {@code network} or {@code public}
 * @param title its title, with what was looked for marked
 * @param snippet the passage that fits best, or its beginning
 * @param category its code in the taxonomy, where it has one
 * @param free whether it costs nothing, or null where the question does not arise
 * @param reasons why it was found, where that was asked: {@code words}, {@code gist}, {@code characters}, {@code synonyms},
 *     {@code title}, {@code id}, {@code recent}, {@code near}
 * @param score how well it fits, comparable within one answer only; null where no text was asked for
 */
public record SearchHit(
        String kind,
        UUID id,
        @Nullable String externalId,
        String tenant,
        String visibility,
        Marked title,
        Marked snippet,
        @Nullable String category,
        @Nullable Boolean free,
        List<String> reasons,
        @Nullable Double score) {

    public SearchHit {
        reasons = List.copyOf(reasons);
    }

    /** The same hit with another score. */
    public SearchHit scored(double other) {
        return new SearchHit(kind, id, externalId, tenant, visibility, title, snippet, category, free, reasons, other);
    }
}
