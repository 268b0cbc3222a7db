package io.qiqiao.library.sheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file means.
 *
 * @param field the code of the column it fills, or null where none was found, or none is wanted
 */
public record Recognised(SentColumn column, @Nullable String field, Basis basis) {

    /** How it was found out. */
    public enum Basis {
        /** By a field's name or by what the field is called. */
        NAME,
        /** By a word that says the same. */
        SYNONYM,
        /** As it was chosen the last time. */
        REMEMBERED,
        /** It is never read: what a report says, what is computed, what nothing stands above. */
        PASSED_OVER,
        /** Not at all. */
        NONE;

        /** How it is written in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Recognised none(SentColumn column) {
        return new Recognised(column, null, Basis.NONE);
    }

    static Recognised passedOver(SentColumn column) {
        return new Recognised(column, null, Basis.PASSED_OVER);
    }

    /** The same as it was chosen the last time. */
    public Recognised remembered(@Nullable String chosen) {
        return new Recognised(column, chosen, Basis.REMEMBERED);
    }
}
