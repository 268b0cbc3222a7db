package io.qiqiao.audit;

import org.jspecify.annotations.Nullable;

/**
 * From where something was asked for.
 *
 * @param address the network address the request came from
 * @param request the request's id, which is in the log, too
 * @param manner how the caller showed who they are: {@code cookie}, {@code token}, {@code key}, {@code none}; or {@code
 *     work} where there is no request: a job, the command line
 */
public record AuditOrigin(
        @Nullable String address, @Nullable String request, String manner) {

    /** No request at all. */
    public static final AuditOrigin WORK = new AuditOrigin(null, null, "work");
}
