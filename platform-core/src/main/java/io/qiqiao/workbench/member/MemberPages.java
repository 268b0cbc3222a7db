package io.qiqiao.workbench.member;

import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.member.Member;
import io.qiqiao.identity.member.Member.State;
import io.qiqiao.identity.member.MemberRights;
import io.qiqiao.identity.member.Standings;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays out the pages on one member. */
@Singleton
class MemberPages {

    static final String PATH = WorkPaths.MEMBERS;
    static final String NEW = PATH + "/new";
    static final String VISITS = PATH + "/visits";
    static final String PERMISSIONS = PATH + "/permissions";

    private final MemberRights rights;
    private final CurrentActor actors;
    private final Standings standings;

    MemberPages(MemberRights rights, CurrentActor actors, Standings standings) {
        this.rights = rights;
        this.actors = actors;
        this.standings = standings;
    }

    static String path(UUID member) {
        return PATH + "/" + member;
    }

    static Tag tag(State state) {
        Tone tone = switch (state) {
            case INVITED -> Tone.BUSY;
            case ACTIVE -> Tone.GOOD;
            case SUSPENDED -> Tone.WARM;
            case WITHDRAWN -> Tone.OFF;
        };
        return Tag.of(tone, "workbench.member.state." + state.code());
    }

    /** The form, as it was sent before or blank. The people of a party invite to what they are themselves. */
    InvitationPage invitation(SentForm sent, StandingForm standing, List<FieldProblem> problems) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.line("name", "workbench.member.name", sent.first("name"))
                        .required()
                        .wrong(problems),
                Field.line("contact", "workbench.member.contact", sent.first("contact"))
                        .help("workbench.member.contact.help")
                        .required()
                        .wrong(problems)));
        if (rights.managed().isWhole()) {
            fields.addAll(standing.fields(standings.listRoles(), problems));
        }
        return new InvitationPage(fields, problems);
    }

    MemberSheet sheet(Member member, Ui ui, @Nullable FlashNote flash) {
        StandingForm standing = StandingForm.of(
                member.standing().role(),
                member.partyName(),
                member.standing().party().id() == null
                        ? ""
                        : member.standing().party().id());
        return sheet(member, standing, List.of(), ui, flash);
    }

    /** The same with the form that changes what they are as it was sent. */
    MemberSheet sheet(
            Member member, StandingForm standing, List<FieldProblem> problems, Ui ui, @Nullable FlashNote flash) {
        return new MemberSheet(
                member.name(),
                tag(member.state()),
                facts(member, ui),
                deeds(member),
                path(member.id()),
                mayMove(member) ? standing.fields(standings.listRoles(), problems) : List.of(),
                problems,
                flash);
    }

    private List<Fact> facts(Member member, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "workbench.member.role",
                Label.of("identity.role." + member.standing().role().code())));
        add(facts, "workbench.member.party", member.partyName());
        add(facts, "workbench.member.login", member.login());
        add(facts, "workbench.member.contact", member.contact());
        facts.add(Fact.of("workbench.member.since", ui.words().dateTime(member.since())));
        return facts;
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(Fact.of(key, value));
        }
    }

    private List<Link> deeds(Member member) {
        if (!mayChange(member)) {
            return List.of();
        }
        List<Link> deeds = new ArrayList<>(steps(member));
        if (rights.mayManageAll() && member.login() != null) {
            deeds.add(Link.to(path(member.id()) + "/erasure", "erasure.deed"));
        }
        return deeds;
    }

    private static List<Link> steps(Member member) {
        String path = path(member.id());
        Link withdraw =
                Link.to(path + "/withdrawal", "workbench.member.withdraw").as(Tone.BAD);
        Link suspend = Link.deed(path + "/suspension", "workbench.member.suspend");
        return switch (member.state()) {
            case INVITED ->
                List.of(
                        Link.deed(path + "/invitation", "workbench.member.invite-again")
                                .as(Tone.ACCENT),
                        withdraw);
            case ACTIVE -> List.of(suspend, withdraw);
            case SUSPENDED ->
                List.of(
                        Link.deed(path + "/resumption", "workbench.member.resume")
                                .as(Tone.ACCENT),
                        withdraw);
            case WITHDRAWN -> List.of();
        };
    }

    private boolean mayMove(Member member) {
        return mayChange(member) && rights.managed().isWhole() && member.state() != State.WITHDRAWN;
    }

    private boolean mayChange(Member member) {
        return rights.mayManage() && !actors.get().account().equals(member.account());
    }
}
