package io.qiqiao.identity.token;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
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

    /** What {@code token} says, or empty when it says not what ours do. */
    static Optional<TokenClaims> find(JWT token) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            String account = claims.getSubject();
            String session = claims.getStringClaim("sid");
            return account == null || session == null || claims.getExpirationTime() == null
                    ? Optional.empty()
                    : Optional.of(new TokenClaims(
                            UUID.fromString(account), UUID.fromString(session), claims.getStringClaim("tenant")));
        } catch (ParseException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
