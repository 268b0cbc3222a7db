package io.qiqiao.identity.factor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a second factor is proved. */
public enum FactorMethod {
    /** By a code that an authenticator shows. */
    TOTP,
    /** By a code kept for the day the authenticator is lost. */
    RECOVERY;

    /** How it is written in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FactorMethod> find(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst();
    }
}
