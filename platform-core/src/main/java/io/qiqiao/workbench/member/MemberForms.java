package io.qiqiao.workbench.member;

import io.qiqiao.identity.Role;
import io.qiqiao.identity.member.Member;
import io.qiqiao.identity.member.MemberRights;
import io.qiqiao.identity.member.MemberRights.Reach;
import io.qiqiao.identity.member.Members;
import io.qiqiao.identity.member.NewMember;
import io.qiqiao.identity.member.Standing;
import io.qiqiao.identity.member.Standings;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.workbench.SentForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Does what the forms on members ask for. */
@Singleton
class MemberForms {

    private final Members members;
    private final MemberRights rights;
    private final Standings standings;

    MemberForms(Members members, MemberRights rights, Standings standings) {
        this.members = members;
        this.rights = rights;
        this.standings = standings;
    }

    /** What the form says a member is to be, with the parties that may be meant. */
    StandingForm read(SentForm sent) {
        return StandingForm.of(sent).looked(standings);
    }

    /** Invites to what the form says, or where the inviter has no choice, to what they are themselves. */
    Member invite(SentForm sent, StandingForm form) {
        Reach reach = rights.managed();
        Standing standing = reach.isWhole()
                ? standing(form)
                : new Standing(reach.actor().role(), reach.actor().party());
        return members.invite(new NewMember(sent.first("name"), sent.first("contact"), standing));
    }

    Member change(UUID member, StandingForm form) {
        return members.changeStanding(member, standing(form));
    }

    private Standing standing(StandingForm form) {
        Role role = Role.find(form.role()).orElseThrow(() -> Refusal.invalid("role", "member.role.not-given"));
        return standings.of(role, form.party());
    }
}
