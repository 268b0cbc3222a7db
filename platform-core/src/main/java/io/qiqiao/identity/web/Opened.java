package io.qiqiao.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.signin.SignInStep;
import io.qiqiao.identity.web.AccessTokenController.Renewed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that was opened.
 *
 * @param expiresIn seconds until the access token expires
 * @param refreshToken good once, for the next access token
 * @param refreshExpiresIn seconds until the refresh token expires
 * @param tenant code of the tenant it is good for; absent for an operator
 * @param recoveryCodes those of a second factor enrolled just now, shown this once
 */
@Serdeable
record Opened(
        String accessToken,
        String tokenType,
        long expiresIn,
        String refreshToken,
        long refreshExpiresIn,
        String membership,
        String role,
        @Nullable String tenant,
        @Nullable List<String> recoveryCodes) {

    static Opened of(Renewed given, SignInStep.Done done) {
        Membership membership = done.membership();
        return new Opened(
                given.accessToken(),
                given.tokenType(),
                given.expiresIn(),
                given.refreshToken(),
                given.refreshExpiresIn(),
                membership.id().toString(),
                membership.role().code(),
                membership.tenant() == null ? null : membership.tenant().code(),
                done.recoveryCodes().isEmpty() ? null : done.recoveryCodes());
    }

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "Opened[membership=" + membership + "]";
    }
}
