package io.qiqiao.identity.token;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWT;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenValidator;
import io.qiqiao.identity.Actor;
import io.qiqiao.kernel.Ids;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** Issues and reads access tokens. */
@Singleton
public final class AccessTokens {

    static final String ISSUER = "qiqiao";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,400}(\\.[A-Za-z0-9_-]{1,2000}){2}");

    static final Duration LONGEST = Duration.ofMinutes(10);

    private final TokenGenerator generator;
    private final ReactiveJsonWebTokenValidator<JWT, HttpRequest<?>> validator;
    private final CheckedTokens checked;
    private final Clock clock;
    private final Duration life;

    /** @param life how long a token lives; never longer than ten minutes */
    AccessTokens(
            TokenGenerator generator,
            ReactiveJsonWebTokenValidator<JWT, HttpRequest<?>> validator,
            CheckedTokens checked,
            Clock clock,
            @Value("${qiqiao.identity.access-token:10m}") Duration life) {
        this.generator = generator;
        this.validator = validator;
        this.checked = checked;
        this.clock = clock;
        this.life = life.compareTo(LONGEST) < 0 ? life : LONGEST;
    }

    /** How long a token lives. */
    public Duration life() {
        return life;
    }

    /** A token for {@code actor} in a session. */
    public String issue(UUID session, Actor actor) {
        Instant now = clock.instant();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss", ISSUER,
                "aud", ISSUER,
                "sub", actor.account().toString(),
                "sid", session.toString(),
                "role", actor.role().code(),
                "iat", Date.from(now),
                "exp", Date.from(now.plus(life)),
                "jti", Ids.next().toString()));
        if (actor.tenant() != null) {
            claims.put("tenant", actor.tenant().code());
        }
        return generator.generateToken(claims).orElseThrow();
    }

    /** What a valid token says; empty for one that is forged, expired, or no access token of ours. */
    public Mono<TokenClaims> read(String token, HttpRequest<?> request) {
        // The library reads on where text is not quite base64url, or has more of it than can be ours.
        if (!FORM.matcher(token).matches()) {
            return Mono.empty();
        }
        return checked.find(token)
                .map(Mono::just)
                .orElseGet(() -> Mono.from(validator.validate(token, request))
                        .flatMap(valid -> Mono.justOrEmpty(TokenClaims.find(valid, clock.instant())
                                .map(claims -> remembered(token, valid, claims)))));
    }

    private TokenClaims remembered(String token, JWT valid, TokenClaims claims) {
        try {
            String kid = ((JWSHeader) valid.getHeader()).getKeyID();
            checked.remember(
                    token,
                    kid,
                    claims,
                    valid.getJWTClaimsSet().getExpirationTime().toInstant());
            return claims;
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
