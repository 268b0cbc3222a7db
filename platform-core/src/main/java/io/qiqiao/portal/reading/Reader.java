package io.qiqiao.portal.reading;

import io.micronaut.context.annotation.Value;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Whoever looks at the portal now: what they may read, and where they stand. */
@Singleton
public class Reader {

    private final CurrentActor actors;
    private final TenantDirectory tenants;
    private final MembersCatalogue members;
    private final VisitorsCatalogue visitors;
    private final Clock clock;

    Reader(
            CurrentActor actors,
            TenantDirectory tenants,
            MembersCatalogue members,
            VisitorsCatalogue visitors,
            Clock clock,
            @Value("${qiqiao.zone:Asia/Shanghai}") String zone) {
        this.actors = actors;
        this.tenants = tenants;
        this.members = members;
        this.visitors = visitors;
        this.clock = clock.withZone(ZoneId.of(zone));
    }

    /** The lists as the reader may see them. */
    public CatalogueReading catalogue() {
        return isMemberHere() ? members : visitors;
    }

    /** The tenant whose portal the reader is in; empty on the platform's own host. */
    public Optional<Tenant> findHere() {
        return CurrentTenant.find().flatMap(tenants::find);
    }

    /** The path of the tenant whose portal the reader is in, for lists of what stands there; empty on the platform's host. */
    public String place() {
        return findHere().map(Tenant::path).orElse("");
    }

    /** The day it is for the reader. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day on which {@code moment} is for the reader. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private boolean isMemberHere() {
        return CurrentTenant.find().isPresent()
                && actors.find().map(Actor::tenant).equals(CurrentTenant.find());
    }
}
