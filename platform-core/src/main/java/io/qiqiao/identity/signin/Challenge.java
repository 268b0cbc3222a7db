package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in whose password was right and that needs one more step.
 *
 * @param host the tenant whose host was asked, or null on the platform's own
 * @param membership the one to act in, or null until it is chosen
 */
record Challenge(
        Secret secret,
        Account account,
        @Nullable TenantId host,
        @Nullable UUID membership) {}
