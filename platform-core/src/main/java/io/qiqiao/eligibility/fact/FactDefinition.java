package io.qiqiao.eligibility.fact;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One fact of an enterprise that policies may ask for.
 *
 * @param code its name in data; a national fact's is the name of the enterprise form's field, or its own where it
 *     follows from others
 * @param zh what it is called in Chinese
 * @param en what it is called in English
 * @param unit what it is counted in, in Chinese, or null
 * @param options the vocabulary of its codes, or null
 * @param formula how it follows from others, or null where an enterprise tells it
 * @param fixed true for what an enterprise does not change for a policy's sake, such as its area
 */
@Serdeable
public record FactDefinition(
        String code,
        FactType type,
        String zh,
        String en,
        @Nullable String unit,
        @Nullable String unitEn,
        @Nullable String options,
        @Nullable Formula formula,
        @Nullable Boolean fixed) {

    /** What the code of a fact begins with that a policy brings along. */
    public static final String CUSTOM = "custom.";

    private static final Pattern CODE = Pattern.compile("(custom\\.)?[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    /** @throws IllegalArgumentException when its code is no name */
    public FactDefinition {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no name of a fact: " + code);
        }
    }

    /** Whether {@code code} can name a fact that a policy brings along. */
    public static boolean isCustomCode(String code) {
        return code.startsWith(CUSTOM) && CODE.matcher(code).matches();
    }

    public boolean isCustom() {
        return code.startsWith(CUSTOM);
    }

    public boolean isFixed() {
        return Boolean.TRUE.equals(fixed);
    }

    public Optional<Formula> findFormula() {
        return Optional.ofNullable(formula);
    }

    public String name(Locale locale) {
        return isEnglish(locale) ? en : zh;
    }

    /** What it is counted in, in the reader's language; empty where it is not counted. */
    public String unit(Locale locale) {
        String said = isEnglish(locale) ? unitEn : unit;
        return said == null ? "" : said;
    }

    /** The column of {@code enterprise_fact} that keeps a national fact an enterprise tells. */
    public String column() {
        return columnOf(code);
    }

    /**
     * The column that keeps the fact of this code.
     *
     * @throws IllegalArgumentException when the code is no national one's
     */
    public static String columnOf(String code) {
        if (!CODE.matcher(code).matches() || code.startsWith(CUSTOM)) {
            throw new IllegalArgumentException("no column keeps " + code);
        }
        return CAPITAL.matcher(code).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
