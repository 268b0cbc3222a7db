package io.qiqiao.web.limit;

import java.util.Locale;

/** Kinds of requests, by what they cost us or may cost others. */
public enum Traffic {
    READING,
    SEARCHING,
    WRITING,
    /** Showing a password, a code or a token. */
    SIGNING_IN,
    /** Whatever sends a code or a mail to somebody. */
    SENDING,
    UPLOADING;

    /** How it is written in the configuration: {@code signing-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
