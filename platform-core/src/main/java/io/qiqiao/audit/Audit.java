package io.qiqiao.audit;

import io.qiqiao.tenancy.TenantId;

/**
 * Keeps what is done and refused. Who did it and from where are read from the present request ({@link AuditSource})
 * unless the event names somebody.
 */
public interface Audit {

    /**
     * Notes it in the bound tenant's audit, or in the platform's where no tenant is bound. What was done is written in
     * the present transaction and shares its fate; what was refused or failed stays noted when that is rolled back.
     */
    void record(AuditEvent event);

    /** Notes it in the audit of {@code tenant}, which need not be the one that is bound, in a transaction of its own. */
    void record(TenantId tenant, AuditEvent event);
}
