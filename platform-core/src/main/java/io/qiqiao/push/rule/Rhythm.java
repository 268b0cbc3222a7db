package io.qiqiao.push.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a channel is used. */
@Serdeable
public enum Rhythm {
    AT_ONCE,
    DAILY,
    WEEKLY,
    OFF;

    /** How it is written in the database and the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such rhythm */
    @JsonCreator
    public static Rhythm of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code));
    }

    public static Optional<Rhythm> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
