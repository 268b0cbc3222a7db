package io.qiqiao.identity.token;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an access token says.
 *
 * @param tenant code of the tenant it was issued for; null in an operator's
 */
public record TokenClaims(
        UUID account, UUID session, @Nullable String tenant) {

    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** What {@code token} says, or empty when it says not what ours do at {@code now}. */
    static Optional<TokenClaims> find(JWT token, Instant now) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            String account = claims.getSubject();
            String session = claims.getStringClaim("sid");
            return account == null || session == null || !isForUs(claims) || !isOfOurTime(claims, now)
                    ? Optional.empty()
                    : Optional.of(new TokenClaims(
                            UUID.fromString(account), UUID.fromString(session), claims.getStringClaim("tenant")));
        } catch (ParseException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** For us and nobody else. */
    private static boolean isForUs(JWTClaimsSet claims) {
        return claims.getAudience().equals(List.of(AccessTokens.ISSUER));
    }

    /** Issued before now, but for our processes' clocks, and for no longer than ours are. */
    private static boolean isOfOurTime(JWTClaimsSet claims, Instant now) {
        if (claims.getIssueTime() == null || claims.getExpirationTime() == null) {
            return false;
        }
        Instant issued = claims.getIssueTime().toInstant();
        Instant expires = claims.getExpirationTime().toInstant();
        return !issued.isAfter(now.plus(LEEWAY)) && !expires.isAfter(issued.plus(AccessTokens.LONGEST));
    }
}
