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
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.registration.consent.Consent;
import io.qiqiao.registration.consent.Consents;
import java.util.List;

/** What one has agreed to, for programs. */
@PortalRole
@Controller("/api/consents")
@Allowed(Permission.CONSENT_OWN)
class ConsentApi {

    private final Consents consents;
    private final CurrentActor actors;

    ConsentApi(Consents consents, CurrentActor actors) {
        this.consents = consents;
        this.actors = actors;
    }

    /** All that was given, withdrawn or not, the oldest first. */
    @Get
    ConsentList list() {
        return new ConsentList(consents.listOf(actors.get().account()));
    }

    /** Takes consent back. */
    @Post("/{purpose}/withdrawal")
    @Status(HttpStatus.NO_CONTENT)
    void withdraw(String purpose) {
        consents.withdraw(actors.get().account(), purpose);
    }

    /** One's consents. */
    @Serdeable
    record ConsentList(List<Consent> items) {}
}
