package io.qiqiao.identity.member;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.member.MemberRights.Reach;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes memberships, each change with all it depends on locked: so two administrators who withdraw each other at once
 * come one after the other, and the second is refused.
 */
@Singleton
class ChangingMembers {

    private static final String ACTIVE = "active";
    private static final String WITHDRAWN = "withdrawn";

    private final MemberRows rows;
    private final Permissions permissions;
    private final Clock clock;

    ChangingMembers(MemberRows rows, Permissions permissions, Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Whether anything changed. */
    @Transactional("control")
    boolean take(Reach reach, UUID member, MemberStep step) {
        Guarded guarded = guard(reach, member);
        GuardedRow before = guarded.member();
        if (before.state().equals(step.to())) {
            return false;
        }
        if (!step.mayComeFrom(before.state())) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "member.step.wrong-state");
        }
        guarded.check(step == MemberStep.RESUMPTION);
        rows.putState(member, reach.tenant().code(), step.to(), clock.instant());
        return true;
    }

    /** The membership that has the standing now: the same, or one of theirs that was withdrawn. */
    @Transactional("control")
    UUID changeStanding(Reach reach, UUID member, Standing to) {
        Guarded guarded = guard(reach, member);
        GuardedRow before = guarded.member();
        if (before.state().equals(WITHDRAWN)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "member.step.wrong-state");
        }
        guarded.check(administers(to.role()));
        Optional<UUID> same = findSame(reach, before, to);
        if (same.isEmpty()) {
            put(reach, member, to);
            return member;
        }
        if (!same.get().equals(member)) {
            revive(reach, same.get(), before);
        }
        return same.get();
    }

    private void put(Reach reach, UUID member, Standing to) {
        rows.putStanding(
                member,
                reach.tenant().code(),
                to.role().code(),
                to.party().kind(),
                to.party().id(),
                clock.instant());
    }

    /** There is one membership for each standing: an earlier one that was withdrawn takes the place of the present. */
    private void revive(Reach reach, UUID earlier, GuardedRow present) {
        String tenant = reach.tenant().code();
        boolean withdrawn = rows.lock(tenant, earlier, present.account(), administrators()).stream()
                .anyMatch(row -> row.id().equals(earlier) && row.state().equals(WITHDRAWN));
        if (!withdrawn) {
            throw Refusal.of(ErrorCode.ALREADY_EXISTS, "member.known");
        }
        rows.putState(earlier, tenant, present.state(), clock.instant());
        rows.putState(present.id(), tenant, WITHDRAWN, clock.instant());
    }

    private Optional<UUID> findSame(Reach reach, GuardedRow row, Standing to) {
        return rows.findSame(
                row.account(),
                reach.tenant().code(),
                to.role().code(),
                to.party().kind(),
                to.party().id());
    }

    private Guarded guard(Reach reach, UUID member) {
        return new Guarded(
                reach,
                member,
                rows.lock(reach.tenant().code(), member, reach.actor().account(), administrators()));
    }

    private List<String> administrators() {
        return Arrays.stream(Role.values())
                .filter(this::administers)
                .map(Role::code)
                .toList();
    }

    private boolean administers(Role role) {
        return permissions.may(role, Permission.MEMBER_MANAGE);
    }

    /** The membership to be changed, among all that the change depends on. */
    private record Guarded(Reach reach, UUID id, List<GuardedRow> locked) {

        GuardedRow member() {
            return locked.stream()
                    .filter(row -> row.id().equals(id))
                    .filter(row -> reach.holds(row.standing()))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }

        /** @param administersAfter whether the member may manage members after the change, if they may before */
        void check(boolean administersAfter) {
            GuardedRow member = member();
            if (member.account().equals(reach.actor().account())) {
                throw Refusal.of(ErrorCode.NOT_ALLOWED, "member.self");
            }
            boolean last = locked.stream()
                    .noneMatch(row -> row.administers() && !row.id().equals(id));
            if (member.administers() && !administersAfter && last) {
                throw Refusal.of(ErrorCode.WRONG_STATE, "member.last-administrator");
            }
            if (locked.stream().noneMatch(this::isActors)) {
                throw Refusal.of(ErrorCode.NOT_ALLOWED, "member.not-yours");
            }
        }

        /** Whoever has lost the membership they act in, a moment ago, changes nothing any more. */
        private boolean isActors(GuardedRow row) {
            return row.account().equals(reach.actor().account())
                    && row.state().equals(ACTIVE)
                    && row.role().equals(reach.actor().role().code());
        }
    }
}
