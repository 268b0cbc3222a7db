package io.qiqiao.library.layout;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name as in the API, imports and the content's record
 * @param needed when it must be filled
 * @param max the most characters of a text, or entries of a list; null for the type's default
 * @param options the vocabulary of a choice, or null
 * @param computed true for what follows from the other fields: it is shown, and nobody is asked to fill it in
 */
@Serdeable
@Introspected
public record FormField(
        String name,
        FieldType type,
        @Nullable Needed needed,
        @Nullable Integer max,
        @Nullable String options,
        @Nullable Boolean computed) {

    /** When a field must be filled. */
    @Serdeable
    public enum Needed {
        /** A record cannot be saved without it. */
        SAVE,
        /** A record can be kept as a draft without it but not published. */
        PUBLISH
    }

    public boolean isComputed() {
        return Boolean.TRUE.equals(computed);
    }

    public boolean neededTo(Needed when) {
        return needed == Needed.SAVE || (needed == Needed.PUBLISH && when == Needed.PUBLISH);
    }

    /** The most characters or entries it takes. */
    public int limit() {
        if (max != null) {
            return max;
        }
        return switch (type) {
            case TEXT -> 200_000;
            case LINES, CHOICES, REGIONS, CASES -> 200;
            default -> 200;
        };
    }
}
