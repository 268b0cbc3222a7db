package io.qiqiao.registration.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.registration.joining.Deciding;
import io.qiqiao.registration.joining.JoiningRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who wants to act for an enterprise, for programs. */
@PortalRole
@Controller("/api/joining-requests")
@Allowed(Permission.JOINING_DECIDE)
class JoiningApi {

    private final Deciding deciding;
    private final CurrentActor actors;

    JoiningApi(Deciding deciding, CurrentActor actors) {
        this.deciding = deciding;
        this.actors = actors;
    }

    /** What waits for one's decision, the longest waiting first. */
    @Get
    JoiningRequests list() {
        return new JoiningRequests(
                deciding.listPending(actors.get()).stream().map(AskedToJoin::of).toList());
    }

    /** Makes who asked a member of the enterprise. */
    @Post("/{id}/approval")
    @Status(HttpStatus.NO_CONTENT)
    void approve(String id) {
        deciding.approve(Ids.of(id), actors.get());
    }

    /** Refuses who asked. */
    @Post("/{id}/refusal")
    @Status(HttpStatus.NO_CONTENT)
    void decline(String id) {
        deciding.decline(Ids.of(id), actors.get());
    }

    /** What waits. */
    @Serdeable
    record JoiningRequests(List<AskedToJoin> items) {}

    /**
     * Somebody who wants to act for an enterprise.
     *
     * @param contact masked
     */
    @Serdeable
    record AskedToJoin(UUID id, UUID enterprise, String title, String name, String contact, Instant askedAt) {

        static AskedToJoin of(JoiningRequest request) {
            return new AskedToJoin(
                    request.id(),
                    request.enterprise(),
                    request.title(),
                    request.name(),
                    request.contact().masked(),
                    request.createdAt());
        }
    }
}
