package io.qiqiao.identity.erasure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody else's data is erased: the grounds of the law on personal information, article 47. */
public enum ErasureGround {
    /** The person asks for it. */
    ON_REQUEST,
    /** They take their consent back. */
    CONSENT_WITHDRAWN,
    /** What it was kept for is done, cannot be done, or does not need it any more. */
    PURPOSE_OVER,
    /** The service has ended, or the time it was to be kept is over. */
    PERIOD_OVER,
    /** It was kept against the law or against what was agreed. */
    UNLAWFUL;

    /** How it is written in forms, the audit and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ErasureGround> find(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }
}
