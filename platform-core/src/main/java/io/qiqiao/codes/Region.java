package io.qiqiao.codes;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area.
 *
 * @param code 6 digits of GB/T 2260, or 9 for a town
 * @param name its name without those above it, such as 天河区
 * @param parent the area it belongs to, or null for a province
 */
@Serdeable
public record Region(String code, String name, @Nullable String parent, Level level) {

    /** How far down an area stands. What a province governs directly is a district, or a city, all the same. */
    public enum Level {
        PROVINCE,
        CITY,
        DISTRICT,
        TOWN;

        /** How it is written in the database and in lists. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
