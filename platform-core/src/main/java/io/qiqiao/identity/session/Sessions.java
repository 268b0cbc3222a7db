package io.qiqiao.identity.session;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.safety.TellingOwners;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens, finds and ends sessions. What is alive is asked of the database and believed for some seconds, so a session
 * ended elsewhere, a withdrawn membership or a suspended account takes effect that fast in every process.
 */
@Singleton
public final class Sessions {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_AGENT = 200;
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final SessionRepository rows;
    private final SessionConfiguration configuration;
    private final TransactionOperations<Connection> transactions;
    private final TellingOwners owners;
    private final Audit audit;
    private final Clock clock;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    Sessions(
            SessionRepository rows,
            SessionConfiguration configuration,
            @Named("control") TransactionOperations<Connection> transactions,
            TellingOwners owners,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.configuration = configuration;
        this.transactions = transactions;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session of a program, which lives for so long unless it is {@link #prolong prolonged}. */
    public Session openForProgram(Membership membership, Client client, Duration life) {
        Instant now = clock.instant();
        return open(membership, client, null, now, now.plus(life));
    }

    /**
     * Opens a session of a browser, which holds {@code secret} in a cookie and stays while it is used.
     *
     * @param since when they signed in where that was in another session, from which its longest life counts; else null
     */
    public Session openForBrowser(Membership membership, Client client, Secret secret, @Nullable Instant since) {
        rows.removeExpired(clock.instant().minus(KEPT_AFTER_EXPIRY));
        return open(membership, client, secret.hash(), Objects.requireNonNullElseGet(since, clock::instant));
    }

    /**
     * Goes on with a browser's session under another id and secret. The old ones are good no more, here at once and
     * elsewhere within seconds; it ends when it would have ended.
     *
     * @throws io.qiqiao.kernel.Refusal not-signed-in where it has ended meanwhile
     */
    public Session renew(Session session, Secret secret) {
        UUID fresh = Ids.next();
        Instant now = clock.instant();
        transactions.executeWrite(status -> {
            rows.renew(session.id(), fresh, secret.hash(), now);
            rows.end(session.id(), now);
            return fresh;
        });
        seen.remove(session.id());
        return rows.findLive(fresh, now)
                .map(LiveSessionRow::session)
                .orElseThrow(() -> Refusal.of(ErrorCode.NOT_SIGNED_IN, ErrorCode.NOT_SIGNED_IN.messageKey()));
    }

    /** The session, if it is alive. */
    public Optional<Session> findLive(UUID id) {
        Instant now = clock.instant();
        Seen last = seen.get(id);
        if (last != null && last.at.plus(configuration.getBelieved()).isAfter(now)) {
            return Optional.ofNullable(last.session)
                    .filter(session -> session.expiresAt().isAfter(now));
        }
        Optional<Session> session = rows.findLive(id, now).map(LiveSessionRow::session);
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(id, new Seen(now, session.orElse(null)));
        return session;
    }

    /** The live session of the browser that holds {@code secret}; its end is put off. */
    public Optional<Session> findBySecret(Secret secret) {
        Optional<Session> session = rows.findIdBySecret(secret.hash()).flatMap(this::findLive);
        session.ifPresent(this::prolong);
        return session;
    }

    /** Puts off the end of a program's session. */
    public void prolong(Session session, Instant expiresAt) {
        rows.prolong(session.id(), clock.instant(), expiresAt);
        seen.remove(session.id());
    }

    /** Ends it, here at once and elsewhere within seconds. */
    public void end(UUID session) {
        rows.end(session, clock.instant());
        seen.remove(session);
        audit.record(AuditEvent.of("sign-out").about("session", session));
    }

    /** In the tenant that is signed in to, whose host need not be the one that was asked. */
    private void record(Membership membership, AuditEvent event) {
        if (membership.tenant() == null) {
            audit.record(event);
        } else {
            audit.record(membership.tenant(), event);
        }
    }

    /** The open sessions of an account, in all its memberships, the last seen first. */
    public List<OpenSession> listOf(UUID account) {
        return rows.listOpen(account, clock.instant());
    }

    /** Ends one of the account's sessions; false when it has none of that id. */
    public boolean endOf(UUID account, UUID session) {
        seen.remove(session);
        if (rows.endOf(account, session, clock.instant()) == 0) {
            return false;
        }
        audit.record(AuditEvent.of("sign-out").about("session", session));
        return true;
    }

    /** Ends all sessions of an account but {@code kept}, here at once and elsewhere within seconds. */
    public void endAll(UUID account, @Nullable UUID kept) {
        rows.endAll(account, kept == null ? new UUID(0, 0) : kept, clock.instant());
        seen.values()
                .removeIf(last ->
                        last.session != null && last.session.actor().account().equals(account));
        audit.record(AuditEvent.of("sign-out").by(AuditSubject.of(account)).with("where", "everywhere"));
    }

    /**
     * Ends the sessions in the tenant of who acts in one of the roles and has no second factor, here at once and elsewhere
     * within seconds.
     */
    public void endUnproved(TenantId tenant, Collection<Role> roles) {
        rows.endUnproved(tenant.code(), roles.stream().map(Role::code).toList(), clock.instant());
        seen.values()
                .removeIf(last -> last.session != null
                        && tenant.equals(last.session.actor().tenant()));
    }

    private Session open(Membership membership, Client client, String secretHash, Instant since) {
        return open(membership, client, secretHash, since, end(clock.instant(), since));
    }

    private Session open(
            Membership membership, Client client, @Nullable String secretHash, Instant since, Instant expiresAt) {
        Instant now = clock.instant();
        String agent = client.agent();
        SessionRow row = new SessionRow(
                Ids.next(),
                membership.id(),
                secretHash,
                since,
                now,
                expiresAt,
                null,
                client.address(),
                agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
        rows.add(row);
        record(membership, AuditEvent.of("sign-in").about("session", row.id()).by(membership.subject()));
        rows.enter(membership.id(), now);
        owners.signedIn(membership.account(), row.address(), row.agent());
        return rows.findLive(row.id(), now).orElseThrow().session();
    }

    private void prolong(Session session) {
        Instant now = clock.instant();
        rows.prolong(session.id(), now, end(now, session.createdAt()));
    }

    /** When a session ends that is used now. */
    private Instant end(Instant now, Instant since) {
        Instant latest = since.plus(configuration.getLongest());
        Instant idle = now.plus(configuration.getIdle());
        return idle.isBefore(latest) ? idle : latest;
    }

    /** Where a session comes from, as its list shows it. */
    public record Client(String address, String agent) {}

    private record Seen(Instant at, @Nullable Session session) {}
}
