package io.qiqiao.identity.refresh;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.session.Sessions.Client;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAtTheDoor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps programs signed in: a session's refresh tokens are a family, each good for the next. */
@Singleton
public final class RefreshTokens {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshTokens.class);

    private final RefreshRows rows;
    private final RefreshStep step;
    private final Sessions sessions;
    private final TenantDirectory directory;
    private final RefreshConfiguration configuration;
    private final Clock clock;

    RefreshTokens(
            RefreshRows rows,
            RefreshStep step,
            Sessions sessions,
            TenantDirectory directory,
            RefreshConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.step = step;
        this.sessions = sessions;
        this.directory = directory;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Opens a program's session, with the first token of its family. */
    public Refreshed open(Membership membership, Client client) {
        Session session = sessions.openForProgram(membership, client, configuration.getIdle());
        RefreshStep.Next first = step.first(session.id(), latest(session));
        return new Refreshed(session, first.token(), first.expiresAt());
    }

    /**
     * Takes a token and gives the next. A token that comes a second time ends the session with all tokens of the family,
     * unless its answer may have been lost.
     *
     * @param host the tenant whose host was asked, or null on the platform's own
     * @throws Refusal not-signed-in; tenant-mismatch and tenant-suspended, which leave the token unspent
     */
    public Refreshed refresh(String token, @Nullable TenantId host) {
        Secret secret = Secret.find(token).orElseThrow(RefreshTokens::refused);
        Session session =
                rows.findSession(secret.hash()).flatMap(sessions::findLive).orElseThrow(RefreshTokens::refused);
        requireAgreement(session, host);
        return switch (step.take(secret, latest(session))) {
            case RefreshStep.Next next -> {
                sessions.prolong(session, next.expiresAt());
                yield new Refreshed(session, next.token(), next.expiresAt());
            }
            case RefreshStep.Reused reused -> {
                LOG.warn("session {}: a refresh token came twice; the session is ended", session.id());
                sessions.end(session.id());
                throw refused();
            }
            case RefreshStep.Unknown unknown -> throw refused();
        };
    }

    /** For how long from now a token that expires then is good. */
    public long secondsUntil(Instant expiresAt) {
        return Math.max(0, expiresAt.getEpochSecond() - clock.instant().getEpochSecond());
    }

    private void requireAgreement(Session session, @Nullable TenantId host) {
        TenantId tenant = session.actor().tenant();
        if (host != null && !host.equals(tenant)) {
            throw Refusal.of(ErrorCode.TENANT_MISMATCH, ErrorCode.TENANT_MISMATCH.messageKey());
        }
        Optional.ofNullable(tenant)
                .ifPresent(
                        id -> TenantAtTheDoor.requireActive(directory.find(id).orElseThrow(RefreshTokens::refused)));
    }

    private Instant latest(Session session) {
        return session.createdAt().plus(configuration.getLongest());
    }

    private static Refusal refused() {
        return Refusal.of(ErrorCode.NOT_SIGNED_IN, "identity.refresh.refused");
    }
}
