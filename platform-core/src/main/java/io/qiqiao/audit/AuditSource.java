package io.qiqiao.audit;

import java.util.Optional;

/** Tells the audit who acts now and from where. Implemented by identity, which lies above. */
public interface AuditSource {

    /** Who acts now; empty for a visitor and where there is no request. */
    Optional<AuditSubject> findSubject();

    AuditOrigin origin();
}
