package io.qiqiao.kernel;

import java.util.Locale;

/**
 * The closed catalogue of everything Qiqiao refuses or fails at. The code is stable: clients may rely on it; the text
 * beside it is in the reader's language and may change.
 */
public enum ErrorCode {
    MALFORMED(400),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    TENANT_MISMATCH(403),
    TENANT_SUSPENDED(403),
    NOT_FOUND(404),
    TENANT_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ALREADY_EXISTS(409),
    LOOKS_ALIKE(409),
    STALE_VERSION(409),
    WRONG_STATE(409),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_INPUT(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    TENANT_NOT_READY(503),
    DATABASE_DOWN(503),
    SEARCH_DOWN(503),
    FILES_DOWN(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status it answers with. */
    public int status() {
        return status;
    }

    /** The stable code clients see, such as {@code tenant-unknown}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its title in the message bundles, such as {@code error.tenant-unknown}. */
    public String messageKey() {
        return "error." + code();
    }
}
