package io.qiqiao.identity.key;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.SessionConfiguration;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recognises keys. A key that was seen alive is believed to be for as long as a session is, so that one revoked elsewhere
 * ends within seconds.
 */
@Singleton
public final class KnownKeys {

    private static final int MOST_REMEMBERED = 20_000;

    private final KeyRows rows;
    private final SessionConfiguration sessions;
    private final ApiKeyConfiguration configuration;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    KnownKeys(KeyRows rows, SessionConfiguration sessions, ApiKeyConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** What {@code text} is good for, as a session of the key's own; its use is noted. Empty when it is good for nothing. */
    public Optional<Session> use(String text, String address) {
        Optional<Session> session = KeySecret.find(text).map(KeySecret::hash).flatMap(this::findLive);
        session.ifPresent(found -> note(found.id(), address));
        return session;
    }

    /** Asks anew for that key when it comes next. */
    void forget(UUID key) {
        seen.values().removeIf(last -> last.session.id().equals(key));
    }

    private Optional<Session> findLive(String hash) {
        Instant now = clock.instant();
        Seen last = seen.get(hash);
        if (last != null && last.at.plus(sessions.getBelieved()).isAfter(now)) {
            return Optional.of(last.session)
                    .filter(session -> session.expiresAt().isAfter(now));
        }
        Optional<Session> session = rows.findLive(hash, now).map(KnownKeys::session);
        seen.remove(hash);
        session.ifPresent(found -> remember(hash, new Seen(now, found)));
        return session;
    }

    private void remember(String hash, Seen found) {
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(hash, found);
    }

    /** Once in a while: who uses a key a thousand times a second is not to write a thousand times. */
    private void note(UUID key, String address) {
        Instant now = clock.instant();
        Instant last = noted.get(key);
        if (last == null || last.plus(configuration.getNoted()).isBefore(now)) {
            noted.put(key, now);
            rows.used(key, now, address);
        }
    }

    private static Session session(KeyHolderRow row) {
        Actor actor = new Actor(
                row.account(),
                row.name(),
                row.tenant() == null ? null : TenantId.of(row.tenant()),
                Role.find(row.role()).orElseThrow(),
                new PartyRef(row.partyKind(), row.partyId()),
                KeyPermissions.read(row.permissions()));
        return new Session(row.id(), actor, row.createdAt(), row.expiresAt());
    }

    private record Seen(Instant at, Session session) {}
}
