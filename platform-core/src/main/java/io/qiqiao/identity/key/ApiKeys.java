package io.qiqiao.identity.key;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.safety.SafetyEvent;
import io.qiqiao.identity.safety.TellingOwners;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Issues and ends the keys of the membership in which somebody acts. */
@Singleton
public final class ApiKeys {

    private static final int LONGEST_NAME = 100;

    private final KeyRows rows;
    private final KnownKeys known;
    private final KeyPermissions offers;
    private final Memberships memberships;
    private final ApiKeyConfiguration configuration;
    private final TellingOwners owners;
    private final Audit audit;
    private final Clock clock;

    ApiKeys(
            KeyRows rows,
            KnownKeys known,
            KeyPermissions offers,
            Memberships memberships,
            ApiKeyConfiguration configuration,
            TellingOwners owners,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.known = known;
        this.offers = offers;
        this.memberships = memberships;
        this.configuration = configuration;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /** The keys of the actor's membership, the newest first; ended ones too. */
    public List<ApiKey> list(Actor actor) {
        return rows.listOf(membership(actor)).stream().map(KeyRow::key).toList();
    }

    /**
     * Issues one.
     *
     * @throws Refusal invalid-input naming the fields; wrong-state when there are as many as there may be
     */
    public IssuedKey issue(Actor actor, NewApiKey wanted) {
        Set<Permission> permissions = checked(actor, wanted);
        Instant now = clock.instant();
        UUID membership = membership(actor);
        if (rows.countLiving(membership, now) >= configuration.getMost()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "key.too-many", configuration.getMost());
        }
        KeySecret secret = KeySecret.next();
        int days = Objects.requireNonNullElse(wanted.days(), configuration.getUsualDays());
        KeyRow row = new KeyRow(
                Ids.next(),
                membership,
                wanted.name().strip(),
                secret.prefix(),
                secret.hash(),
                KeyPermissions.written(permissions),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null,
                null);
        rows.add(row);
        audit.record(AuditEvent.of("api-key-issue")
                .about("api-key", row.id())
                .with("prefix", row.prefix())
                .with("permissions", row.permissions()));
        owners.tell(actor.account(), SafetyEvent.KEY_ISSUED, row.name());
        return new IssuedKey(row.key(), secret.reveal());
    }

    /** Ends one, here at once and elsewhere within seconds. @throws Refusal not-found when it is none of theirs */
    public void revoke(Actor actor, UUID id) {
        UUID membership = membership(actor);
        boolean theirs =
                rows.listOf(membership).stream().anyMatch(row -> row.id().equals(id));
        if (!theirs) {
            throw Refusal.notFound();
        }
        if (rows.revoke(id, membership, clock.instant()) > 0) {
            known.forget(id);
            audit.record(AuditEvent.of("api-key-revocation").about("api-key", id));
        }
    }

    private Set<Permission> checked(Actor actor, NewApiKey wanted) {
        List<FieldProblem> problems = new ArrayList<>();
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("name", "key.name.unfit", LONGEST_NAME));
        }
        Integer days = wanted.days();
        if (days != null && (days < 1 || days > configuration.getMostDays())) {
            problems.add(FieldProblem.of("days", "key.days.unfit", configuration.getMostDays()));
        }
        Set<Permission> permissions = wanted.permissions().stream()
                .map(code -> KeyPermissions.find(code).filter(offers.offered(actor.role())::contains))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        if (permissions.isEmpty()
                || permissions.size() < Set.copyOf(wanted.permissions()).size()) {
            problems.add(FieldProblem.of("permissions", "key.permissions.unfit"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return permissions;
    }

    private UUID membership(Actor actor) {
        return memberships.listOf(actor.account()).stream()
                .filter(Membership::isActive)
                .filter(each -> Objects.equals(each.tenant(), actor.tenant())
                        && each.role() == actor.role()
                        && each.party().equals(actor.party()))
                .findFirst()
                .map(Membership::id)
                .orElseThrow(Refusal::notFound);
    }
}
