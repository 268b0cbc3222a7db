package io.qiqiao.identity.signin;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers sign-ins between their steps, in the database: any process may take the next. */
@Singleton
final class Challenges {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private final ChallengeRows rows;
    private final Accounts accounts;
    private final ChallengeConfiguration configuration;
    private final Clock clock;

    Challenges(ChallengeRows rows, Accounts accounts, ChallengeConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.configuration = configuration;
        this.clock = clock;
    }

    Challenge open(Account account, @Nullable TenantId host, @Nullable UUID membership, boolean renewal) {
        return open(account, host, membership, renewal, null);
    }

    /** For somebody who signed in at {@code since} and switches. */
    Challenge openSwitch(Account account, @Nullable TenantId host, UUID membership, Instant since) {
        return open(account, host, membership, false, since);
    }

    private Challenge open(
            Account account,
            @Nullable TenantId host,
            @Nullable UUID membership,
            boolean renewal,
            @Nullable Instant since) {
        Secret secret = Secret.next();
        Instant now = clock.instant();
        rows.removeExpired(now.minus(KEPT_AFTER_EXPIRY));
        rows.add(new ChallengeRow(
                secret.hash(),
                account.id(),
                host == null ? null : host.code(),
                membership,
                now,
                now.plus(configuration.getLife()),
                0,
                renewal,
                false,
                null,
                since));
        return new Challenge(secret, account, host, membership, renewal, false, since);
    }

    /** @throws Refusal not-signed-in when it is used, expired, tried too often, of another host, or none */
    Challenge get(String text, @Nullable TenantId host) {
        Secret secret = Secret.find(text).orElseThrow(Challenges::closed);
        ChallengeRow row = rows.findOpen(
                        secret.hash(), host == null ? null : host.code(), clock.instant(), configuration.getTries())
                .orElseThrow(Challenges::closed);
        Account account = accounts.find(row.account()).filter(Account::active).orElseThrow(Challenges::closed);
        return new Challenge(secret, account, host, row.membership(), row.renewal(), row.proved(), row.since());
    }

    /** Counts a try, before what is tried is looked at. */
    void tried(Challenge challenge) {
        if (rows.tried(challenge.secret().hash(), clock.instant(), configuration.getTries()) == 0) {
            throw closed();
        }
    }

    Challenge choose(Challenge challenge, UUID membership) {
        rows.choose(challenge.secret().hash(), membership);
        return challenge.choosing(membership);
    }

    Challenge prove(Challenge challenge) {
        rows.prove(challenge.secret().hash());
        return challenge.proving();
    }

    /** Ends it: nobody goes on from it twice. */
    void use(Challenge challenge) {
        if (rows.use(challenge.secret().hash(), clock.instant()) == 0) {
            throw closed();
        }
    }

    private static Refusal closed() {
        return Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.challenge.closed");
    }
}
