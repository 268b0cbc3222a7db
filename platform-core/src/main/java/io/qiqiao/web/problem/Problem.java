package io.qiqiao.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What a client is told of a refusal or a failure, after RFC 9457.
 *
 * @param type an address that stands for the code
 * @param code the stable code of {@link io.qiqiao.kernel.ErrorCode}
 * @param title what the code means, in the reader's language
 * @param detail what was wrong here and how to mend it, in the reader's language
 * @param instance the path that was asked for
 * @param requestId found in the log, too
 * @param errors the fields that cannot be accepted; empty when it is not about fields
 * @param facts what a program needs to go on from here, each beside these fields under its own name
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        String requestId,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> facts) {

    /**
     * One field that cannot be accepted.
     *
     * @param field its name as the client sent it
     * @param code the stable key of what is wrong
     * @param detail the same in the reader's language
     */
    @Serdeable
    public record FieldError(String field, String code, String detail) {}
}
