package io.qiqiao.audit;

import io.qiqiao.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads the audit of the bound tenant, or the platform's where none is bound. */
public interface AuditEntries {

    /**
     * The newest first.
     *
     * @param after the part before's {@code next}, or null for the first part
     * @throws io.qiqiao.kernel.Refusal invalid-input on {@code after} when it is no cursor
     */
    Slice<AuditEntry> list(AuditFilter filter, @Nullable String after, int size);
}
