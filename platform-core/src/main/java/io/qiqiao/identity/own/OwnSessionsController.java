package io.qiqiao.identity.own;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.session.OpenSession;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one is signed in. */
@Controller("/api/sessions")
@Allowed(Permission.ACCOUNT_OWN)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnSessionsController {

    private final Sessions sessions;
    private final CurrentActor actor;

    OwnSessionsController(Sessions sessions, CurrentActor actor) {
        this.sessions = sessions;
        this.actor = actor;
    }

    /** One's own open sessions in all memberships, the last seen first. */
    @Get
    OwnSessions list(HttpRequest<?> request) {
        UUID present =
                SignedIn.find(request).map(caller -> caller.session().id()).orElseThrow();
        return new OwnSessions(sessions.listOf(actor.get().account()).stream()
                .map(session -> OwnSession.of(session, present))
                .toList());
    }

    /** Ends one of them. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(UUID id) {
        if (!sessions.endOf(actor.get().account(), id)) {
            throw Refusal.notFound();
        }
    }

    /** Signs out everywhere, here too. */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void endAll() {
        sessions.endAll(actor.get().account(), null);
    }

    /** One's own open sessions. */
    @Serdeable
    record OwnSessions(List<OwnSession> sessions) {}

    /**
     * An open session.
     *
     * @param tenant code of the tenant it acts in; absent for the platform itself
     * @param address where it was opened from
     * @param agent what the browser or program calls itself
     * @param current whether it is the one that asks
     */
    @Serdeable
    record OwnSession(
            UUID id,
            @Nullable String tenant,
            String role,
            String address,
            String agent,
            Instant createdAt,
            Instant seenAt,
            boolean current) {

        static OwnSession of(OpenSession session, UUID present) {
            return new OwnSession(
                    session.id(),
                    session.tenant(),
                    session.role(),
                    session.address(),
                    session.agent(),
                    session.createdAt(),
                    session.seenAt(),
                    session.id().equals(present));
        }
    }
}
