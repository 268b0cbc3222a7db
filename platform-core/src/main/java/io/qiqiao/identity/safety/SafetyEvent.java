package io.qiqiao.identity.safety;

import java.util.Locale;

/** Something done with an account of which its owner is told. */
public enum SafetyEvent {
    PASSWORD_CHANGED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_RENEWED,
    KEY_ISSUED,
    NEW_CLIENT;

    /** How it is named in the texts: {@code password-changed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
