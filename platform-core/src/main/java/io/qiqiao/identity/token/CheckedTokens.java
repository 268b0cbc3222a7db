package io.qiqiao.identity.token;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature and claims were found good, so that a caller's every request does not check them anew. A token is
 * remembered until it expires, and only while its signing key counts: revoking a key takes what it signed with it. Whether the
 * session is alive is not remembered here.
 */
@Singleton
final class CheckedTokens {

    private static final int MOST_REMEMBERED = 20_000;

    private final SigningKeys keys;
    private final Clock clock;
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    CheckedTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What the token says, where it was found good before and is so still. */
    Optional<TokenClaims> find(String token) {
        Checked known = checked.get(token);
        if (known == null) {
            return Optional.empty();
        }
        if (known.expires.isAfter(clock.instant()) && keys.find(known.kid).isPresent()) {
            return Optional.of(known.claims);
        }
        checked.remove(token);
        return Optional.empty();
    }

    void remember(String token, String kid, TokenClaims claims, Instant expires) {
        if (checked.size() >= MOST_REMEMBERED) {
            checked.clear();
        }
        checked.put(token, new Checked(claims, kid, expires));
    }

    private record Checked(TokenClaims claims, String kid, Instant expires) {}
}
