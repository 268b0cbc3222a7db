package io.qiqiao.identity.member;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.codes.Masking;
import io.qiqiao.identity.account.Emails;
import io.qiqiao.identity.member.MemberRights.Reach;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of whichever tenant is current. A change is made in the control data and told in the tenant's: the
 * tenant's transaction stands around it, so that nothing is told of a change that was refused.
 */
@Singleton
class TenantsMembers implements Members {

    private final MemberRows rows;
    private final MemberRights rights;
    private final ChangingMembers changing;
    private final InvitingMembers inviting;
    private final Emails emails;
    private final TellingMembers telling;
    private final Standings standings;

    TenantsMembers(
            MemberRows rows,
            MemberRights rights,
            ChangingMembers changing,
            InvitingMembers inviting,
            Emails emails,
            TellingMembers telling,
            Standings standings) {
        this.rows = rows;
        this.rights = rights;
        this.changing = changing;
        this.inviting = inviting;
        this.emails = emails;
        this.telling = telling;
        this.standings = standings;
    }

    @Override
    public Slice<Member> list(MemberFilter filter, @Nullable String after, int size) {
        Reach reach = rights.seen();
        List<Member> found = rows
                .list(
                        reach.tenant().code(),
                        reach.partyKind(),
                        reach.partyId(),
                        filter.pattern(),
                        filter.roleCode(),
                        filter.stateCode(),
                        after == null ? null : Ids.of(after),
                        size + 1)
                .stream()
                .map(this::member)
                .toList();
        return found.size() <= size
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, size), found.get(size - 1).id().toString());
    }

    @Override
    public Map<Member.State, Long> count(MemberFilter filter) {
        Reach reach = rights.seen();
        Map<Member.State, Long> counts = new EnumMap<>(Member.State.class);
        rows.count(reach.tenant().code(), reach.partyKind(), reach.partyId(), filter.pattern(), filter.roleCode())
                .forEach(row -> counts.put(state(row.state()), row.count()));
        return counts;
    }

    @Override
    public Member get(UUID id) {
        return find(rights.seen(), id);
    }

    @Override
    public Member read(UUID id) {
        Reach reach = rights.seen();
        Member member = find(reach, id);
        if (!member.account().equals(reach.actor().account())) {
            telling.read(member);
        }
        return member;
    }

    @Override
    @Transactional
    public Member invite(NewMember person) {
        Reach reach = rights.managed();
        requireOwn(reach, person.standing());
        Member member = find(reach, inviting.invite(reach, person));
        telling.invited(member);
        return member;
    }

    @Override
    @Transactional
    public Member inviteAgain(UUID id) {
        Reach reach = rights.managed();
        Member member = find(reach, id);
        inviting.inviteAgain(reach, member);
        telling.invited(member);
        return find(reach, id);
    }

    @Override
    @Transactional
    public Member changeStanding(UUID id, Standing standing) {
        Reach reach = rights.managed();
        requireOwn(reach, standing);
        Member before = find(reach, id);
        if (before.standing().equals(standing)) {
            return before;
        }
        Member after = find(reach, changing.changeStanding(reach, id, standing));
        telling.tell(reach.tenant(), after, "role-change");
        return after;
    }

    @Override
    @Transactional
    public Member take(UUID id, MemberStep step) {
        Reach reach = rights.managed();
        Member before = find(reach, id);
        if (!changing.take(reach, id, step)) {
            return before;
        }
        telling.tell(reach.tenant(), before, step.code());
        return find(reach, id);
    }

    private static void requireOwn(Reach reach, Standing standing) {
        if (!reach.holds(standing)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "member.not-yours");
        }
    }

    private Member find(Reach reach, UUID id) {
        return rows.find(reach.tenant().code(), reach.partyKind(), reach.partyId(), id)
                .map(this::member)
                .orElseThrow(Refusal::notFound);
    }

    private Member member(MemberRow row) {
        Standing held = row.held();
        @Nullable String contact = emails.reveal(row.contact());
        return new Member(
                row.id(),
                row.account(),
                row.name(),
                row.login(),
                contact == null || row.invitedAt() != null ? contact : Masking.contact(contact),
                held,
                standings.nameOf(held.party()),
                state(row.standing()),
                row.createdAt(),
                row.invitedAt());
    }

    private static Member.State state(String code) {
        return Member.State.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
