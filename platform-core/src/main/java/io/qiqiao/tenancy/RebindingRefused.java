package io.qiqiao.tenancy;

/**
 * Another tenant was to be bound while a connection of the present one is open. A transaction begun there would
 * silently go on in the present tenant.
 */
public final class RebindingRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RebindingRefused(TenantId present, TenantId other) {
        super("tenant " + other + " cannot be bound while a connection of tenant " + present + " is open");
    }
}
