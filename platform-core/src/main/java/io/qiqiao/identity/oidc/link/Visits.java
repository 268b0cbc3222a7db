package io.qiqiao.identity.oidc.link;

import io.micronaut.context.annotation.Value;
import io.qiqiao.identity.oidc.Provider;
import io.qiqiao.identity.oidc.ProviderClient.Secrets;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Browsers that were sent to a provider and are to come back: each once, in time, and to where it began. */
@Singleton
public final class Visits {

    private final VisitRows rows;
    private final Clock clock;
    private final Duration life;

    Visits(VisitRows rows, Clock clock, @Value("${qiqiao.identity.oidc-visit:10m}") Duration life) {
        this.rows = rows;
        this.clock = clock;
        this.life = life;
    }

    /** @param account to whom the identity is to be linked, or null for a sign-in */
    public Begun begin(Provider provider, @Nullable TenantId tenant, URI next, @Nullable UUID account) {
        Secret state = Secret.next();
        Secret browser = Secret.next();
        Secrets secrets = new Secrets(
                state.reveal(), Secret.next().reveal(), Secret.next().reveal());
        Instant now = clock.instant();
        rows.removeOver(now);
        rows.add(new VisitRow(
                state.hash(),
                browser.hash(),
                provider.getName(),
                code(tenant),
                secrets.nonce(),
                secrets.verifier(),
                next.toString(),
                account,
                now.plus(life)));
        return new Begun(secrets, browser);
    }

    /**
     * The visit that {@code state} is of; it cannot come back again.
     *
     * @throws Refusal not-signed-in where it is none, is over, or began in another browser, tenant or with another
     *     provider
     */
    public Returned end(String state, String browser, Provider provider, @Nullable TenantId tenant) {
        Secret secret = Secret.find(state).orElseThrow(() -> over(provider));
        VisitRow row = rows.find(secret.hash(), clock.instant()).orElseThrow(() -> over(provider));
        boolean same = Secret.find(browser)
                        .map(Secret::hash)
                        .filter(row.browserHash()::equals)
                        .isPresent()
                && row.provider().equals(provider.getName())
                && Objects.equals(row.tenant(), code(tenant));
        if (!same || rows.use(row.stateHash()) == 0) {
            throw over(provider);
        }
        return new Returned(new Secrets(state, row.nonce(), row.verifier()), URI.create(row.next()), row.account());
    }

    private static @Nullable String code(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.code();
    }

    private static Refusal over(Provider provider) {
        return Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.oidc.over", provider.getTitle());
    }

    /**
     * One that sets out.
     *
     * @param browser kept by the browser, so that nobody can be made to come back with another's visit
     */
    public record Begun(Secrets secrets, Secret browser) {}

    /**
     * One that has come back.
     *
     * @param account to whom the identity is to be linked, or null for a sign-in
     */
    public record Returned(
            Secrets secrets, URI next, @Nullable UUID account) {}
}
