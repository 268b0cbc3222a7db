package io.qiqiao.identity.signin;

import io.qiqiao.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody asks to be let in.
 *
 * @param host the tenant whose host was asked, or null on the platform's own
 * @param address from where
 */
public record Door(@Nullable TenantId host, String address) {}
