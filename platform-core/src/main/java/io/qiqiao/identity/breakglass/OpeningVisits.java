package io.qiqiao.identity.breakglass;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.member.MemberRights;
import io.qiqiao.identity.member.MemberRights.Reach;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAtTheDoor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lets operators in for a while, and out again. */
@Singleton
class OpeningVisits implements BreakGlass {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LONGEST_REASON = 500;
    private static final int MOST = 50;

    private final VisitRows rows;
    private final KeepingVisits keeping;
    private final ProvingOperators proving;
    private final TellingAdministrators telling;
    private final CurrentActor actors;
    private final MemberRights rights;
    private final TenantDirectory tenants;
    private final Duration lasting;
    private final int shortestReason;
    private final Clock clock;

    OpeningVisits(
            VisitRows rows,
            KeepingVisits keeping,
            ProvingOperators proving,
            TellingAdministrators telling,
            CurrentActor actors,
            MemberRights rights,
            TenantDirectory tenants,
            BreakGlassConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.keeping = keeping;
        this.proving = proving;
        this.telling = telling;
        this.actors = actors;
        this.rights = rights;
        this.tenants = tenants;
        this.lasting = lasting(configuration.getLasting());
        this.shortestReason = configuration.getReason();
        this.clock = clock;
    }

    private static Duration lasting(Duration configured) {
        if (configured.isNegative() || configured.isZero() || configured.compareTo(LONGEST) > 0) {
            throw new IllegalStateException(
                    "qiqiao.identity.break-glass.lasting is more than an hour, or nothing: " + configured);
        }
        return configured;
    }

    @Override
    public Visit open(TenantId tenant, VisitRequest request) {
        Actor operator = operator();
        TenantAtTheDoor.requireActive(tenants.find(tenant).orElseThrow(Refusal::notFound));
        String reason = request.reason().strip();
        if (reason.length() < shortestReason || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "breakglass.reason.unfit", shortestReason, LONGEST_REASON);
        }
        proving.require(operator.account(), request);
        Instant now = clock.instant();
        VisitRow row = new VisitRow(
                Ids.next(), tenant.code(), operator.account(), operator.name(), reason, now, now.plus(lasting), null);
        // Told before it is opened: there is no visit of which nobody was told.
        telling.opening(row.visit(now));
        keeping.open(row);
        return row.visit(now);
    }

    @Override
    public String proof() {
        return proving.proof(operator().account());
    }

    @Override
    public void leave(TenantId tenant) {
        UUID operator = operator().account();
        Instant now = clock.instant();
        rows.findOpen(tenant.code(), operator, now).ifPresent(row -> {
            keeping.end(row, operator, now);
            telling.left(row.visit(now));
        });
    }

    @Override
    public void end(UUID visit) {
        Reach reach = rights.managed();
        if (!reach.isWhole()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "member.not-yours");
        }
        VisitRow row = rows.find(reach.tenant().code(), visit).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        if (row.visit(now).open()) {
            keeping.end(row, reach.actor().account(), now);
            telling.ended(row.visit(now));
        }
    }

    @Override
    public List<Visit> listIn(TenantId tenant) {
        Instant now = clock.instant();
        return rows.listIn(tenant.code(), MOST).stream()
                .map(row -> row.visit(now))
                .toList();
    }

    private Actor operator() {
        Actor actor = actors.get();
        if (actor.role() != Role.OPERATOR) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, ErrorCode.NOT_ALLOWED.messageKey());
        }
        return actor;
    }
}
