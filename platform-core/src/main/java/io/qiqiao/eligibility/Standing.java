package io.qiqiao.eligibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an enterprise may make of an assessment. */
public enum Standing {
    /** It qualifies. */
    ELIGIBLE,
    /** It does not qualify, for the want of one condition that it can bring about. */
    NEAR,
    /** It may qualify: something has to be told first. */
    UNKNOWN,
    /** It does not qualify. */
    OUT;

    /** How it is written in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
