package io.qiqiao.codes;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** One entry of a vocabulary: a stable code with its name in Chinese and in English. */
@Serdeable
public record Term(String code, String zh, String en) {

    /** Its name in the reader's language. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
