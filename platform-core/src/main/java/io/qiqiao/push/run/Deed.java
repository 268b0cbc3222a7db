package io.qiqiao.push.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a run does with a policy. */
@Serdeable
enum Deed {
    /** Brings it, or its correction, to whom it concerns. */
    PUBLISH,
    /** Calls it back. */
    RECALL;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
