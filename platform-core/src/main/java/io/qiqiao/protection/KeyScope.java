package io.qiqiao.protection;

import io.qiqiao.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Whose data key protects a field, and what the field is. A protected text opens in its own scope only, so that one put
 * into another tenant's row, or into another column, is found out.
 *
 * @param tenant null for the platform's own
 * @param purpose what the field is, such as {@code account.phone}; empty where nobody said
 */
public record KeyScope(@Nullable TenantId tenant, String purpose) {

    private static final String PLATFORM = "platform";

    /** The platform's own key. */
    public static KeyScope platform() {
        return new KeyScope(null, "");
    }

    /** The key of {@code tenant}. */
    public static KeyScope of(TenantId tenant) {
        return new KeyScope(tenant, "");
    }

    /** The same key for fields of one kind. */
    public KeyScope with(String fieldPurpose) {
        return new KeyScope(tenant, fieldPurpose);
    }

    /** The name its keys are kept under: the tenant's code, or {@code platform}. */
    public String owner() {
        return tenant == null ? PLATFORM : tenant.code();
    }
}
