package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in whose password was right and that needs one more step.
 *
 * @param host the tenant whose host was asked, or null on the platform's own
 * @param membership the one to act in, or null until it is chosen
 * @param renewal whether a new password must be chosen in the end
 * @param proved whether the second factor has been proved
 * @param since when whoever switches had signed in, or null where this is a sign-in
 */
record Challenge(
        Secret secret,
        Account account,
        @Nullable TenantId host,
        @Nullable UUID membership,
        boolean renewal,
        boolean proved,
        @Nullable Instant since) {

    Challenge choosing(UUID chosen) {
        return new Challenge(secret, account, host, chosen, renewal, proved, since);
    }

    Challenge proving() {
        return new Challenge(secret, account, host, membership, renewal, true, since);
    }
}
