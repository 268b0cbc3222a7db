package io.qiqiao.identity.member.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.member.Member;
import io.qiqiao.identity.member.MemberFilter;
import io.qiqiao.identity.member.MemberStep;
import io.qiqiao.identity.member.Members;
import io.qiqiao.identity.member.NewMember;
import io.qiqiao.identity.member.Standings;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a tenant: who looks after all of them, and who after the people of their own institution or enterprise. */
@PortalRole
@Controller("/api/members")
@Allowed({Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE})
class MemberApi {

    private static final int LARGEST = 100;

    private final Members members;
    private final Standings standings;

    MemberApi(Members members, Standings standings) {
        this.members = members;
        this.standings = standings;
    }

    /**
     * Members, the newest first.
     *
     * @param words found in the name or the login
     * @param state invited, active, suspended or withdrawn; everybody but the withdrawn when absent
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100
     */
    @Get
    @Allowed({Permission.MEMBER_SEE, Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE})
    MemberViews.Listed list(
            @Nullable @QueryValue String words,
            @Nullable @QueryValue String role,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "20") int size) {
        if (size < 1 || size > LARGEST) {
            throw Refusal.invalid("size", "member.size", 1, LARGEST);
        }
        MemberFilter filter = new MemberFilter(words, role == null ? null : role(role), MemberViews.findState(state));
        return MemberViews.Listed.of(members.list(filter, after, size), members.count(filter));
    }

    /** Parties on file that a member may act for: institutions or enterprises whose name holds the words. */
    @Get("/parties")
    @Allowed(Permission.MEMBER_MANAGE)
    List<MemberViews.PartyView> parties(@QueryValue String role, @QueryValue String words) {
        return standings.listFound(role(role), words).stream()
                .map(MemberViews.PartyView::of)
                .toList();
    }

    /** A member. */
    @Get("/{id}")
    @Allowed({Permission.MEMBER_SEE, Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE})
    MemberViews.MemberView get(String id) {
        return MemberViews.MemberView.of(members.read(Ids.of(id)));
    }

    /** Invites somebody by e-mail or phone; whoever has the address already is the one invited. */
    @Post
    HttpResponse<MemberViews.MemberView> invite(@Body MemberViews.Invited invited) {
        Member member = members.invite(new NewMember(
                MemberViews.text(invited.name()), MemberViews.text(invited.contact()), standing(invited.held())));
        return HttpResponse.created(MemberViews.MemberView.of(member), URI.create("/api/members/" + member.id()));
    }

    /** Sends the invitation again, to who has not come in. */
    @Post("/{id}/invitation")
    MemberViews.MemberView inviteAgain(String id) {
        return MemberViews.MemberView.of(members.inviteAgain(Ids.of(id)));
    }

    /** Changes what a member is. */
    @Put("/{id}/role")
    MemberViews.MemberView changeRole(String id, @Body MemberViews.Held held) {
        return MemberViews.MemberView.of(members.changeStanding(Ids.of(id), standing(held)));
    }

    /** Suspends a member: nobody acts in it until it is resumed. */
    @Post("/{id}/suspension")
    MemberViews.MemberView suspend(String id) {
        return MemberViews.MemberView.of(members.take(Ids.of(id), MemberStep.SUSPENSION));
    }

    /** Resumes a member. */
    @Delete("/{id}/suspension")
    MemberViews.MemberView resume(String id) {
        return MemberViews.MemberView.of(members.take(Ids.of(id), MemberStep.RESUMPTION));
    }

    /** Withdraws a member. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void withdraw(String id) {
        members.take(Ids.of(id), MemberStep.WITHDRAWAL);
    }

    private io.qiqiao.identity.member.Standing standing(MemberViews.Held held) {
        return standings.of(role(MemberViews.text(held.role())), MemberViews.text(held.party()));
    }

    private static Role role(String code) {
        return Optional.of(code)
                .flatMap(Role::find)
                .orElseThrow(() -> Refusal.invalid("role", "member.role.not-given"));
    }
}
