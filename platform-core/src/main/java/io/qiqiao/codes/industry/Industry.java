package io.qiqiao.codes.industry;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An industry of GB/T 4754-2017.
 *
 * @param code a letter for a section, two, three or four digits below it
 * @param parent code of the industry it belongs to, or null for a section
 */
@Serdeable
public record Industry(
        String code, String name, Level level, @Nullable String parent) {

    /** How fine a class is. */
    public enum Level {
        /** 门类. */
        SECTION,
        /** 大类. */
        DIVISION,
        /** 中类. */
        GROUP,
        /** 小类. */
        CLASS;

        /** How it is written in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(String code) {
            return values()[Character.isLetter(code.charAt(0)) ? 0 : code.length() - 1];
        }
    }

    /** Whether it is fine enough to say what somebody does: libraries keep industries to the group (中类) or finer. */
    public boolean isFine() {
        return level.compareTo(Level.GROUP) >= 0;
    }
}
