package io.qiqiao.identity.member;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Invitations;
import io.qiqiao.identity.member.MemberRights.Reach;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes persons members who may have an account or not. The inviter is answered the same in both cases, and sees of them
 * what was typed until they come in.
 */
@Singleton
class InvitingMembers {

    private static final int LONGEST_NAME = 100;

    private final MemberRows rows;
    private final Accounts accounts;
    private final Invitations invitations;
    private final TellingMembers telling;
    private final MemberConfiguration configuration;
    private final Clock clock;

    InvitingMembers(
            MemberRows rows,
            Accounts accounts,
            Invitations invitations,
            TellingMembers telling,
            MemberConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.invitations = invitations;
        this.telling = telling;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The membership of who was invited. */
    UUID invite(Reach reach, NewMember person) {
        String name = person.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "identity.name.unfit", LONGEST_NAME);
        }
        Contact contact = Contact.of(person.contact());
        Account account = account(contact, name);
        InvitationRow row = row(reach, account, person.standing(), contact, name);
        put(row);
        call(reach, account);
        return findSame(row).orElseThrow();
    }

    /** Who is invited twice at the same moment is invited once. */
    private void put(InvitationRow row) {
        Optional<UUID> same = findSame(row);
        if (same.isEmpty()) {
            rows.add(row);
            return;
        }
        boolean withdrawn = rows.find(row.tenant(), null, null, same.get())
                .filter(MemberRow::isWithdrawn)
                .isPresent();
        if (!withdrawn) {
            throw Refusal.of(ErrorCode.ALREADY_EXISTS, "member.known");
        }
        rows.revive(row);
    }

    private Optional<UUID> findSame(InvitationRow row) {
        return rows.findSame(row.account(), row.tenant(), row.role(), row.partyKind(), row.partyId());
    }

    void inviteAgain(Reach reach, Member member) {
        if (member.state() != Member.State.INVITED) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "member.invitation.over");
        }
        Instant now = clock.instant();
        if (rows.invitedAgain(member.id(), reach.tenant().code(), now, now.minus(configuration.getPause())) == 0) {
            throw Refusal.of(ErrorCode.TOO_MANY_REQUESTS, "member.invitation.pause")
                    .until(configuration.getPause());
        }
        call(reach, accounts.find(member.account()).orElseThrow(Refusal::notFound));
    }

    private void call(Reach reach, Account account) {
        if (account.hasPassword()) {
            telling.callIn(reach.tenant(), account);
        } else {
            invitations.invite(account.id(), reach.tenant());
        }
    }

    private Account account(Contact contact, String name) {
        return accounts.findBySignInName(contact.address()).orElseGet(() -> create(contact, name));
    }

    private Account create(Contact contact, String name) {
        try {
            return accounts.create(contact.person(name));
        } catch (Refusal refusal) {
            if (refusal.code() == ErrorCode.ALREADY_EXISTS) {
                // Somebody invited them a moment ago.
                return accounts.findBySignInName(contact.address()).orElseThrow(() -> refusal);
            }
            throw refusal.problems().stream().map(FieldProblem::field).anyMatch("name"::equals)
                    ? refusal
                    : Refusal.invalid(Contact.FIELD, "member.contact.unfit");
        }
    }

    private InvitationRow row(Reach reach, Account account, Standing standing, Contact contact, String name) {
        return new InvitationRow(
                Ids.next(),
                account.id(),
                reach.tenant().code(),
                standing.role().code(),
                standing.party().kind(),
                standing.party().id(),
                name,
                contact.masked(),
                reach.actor().account(),
                clock.instant());
    }
}
