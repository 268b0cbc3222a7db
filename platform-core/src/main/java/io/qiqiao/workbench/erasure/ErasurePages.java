package io.qiqiao.workbench.erasure;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.erasure.ErasingPersons;
import io.qiqiao.identity.erasure.ForeseeingErasures;
import io.qiqiao.identity.member.Member;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays out what erasing a member means. */
@Singleton
class ErasurePages {

    private final ErasingPersons erasing;
    private final ForeseeingErasures foreseeing;
    private final CurrentActor actors;

    ErasurePages(ErasingPersons erasing, ForeseeingErasures foreseeing, CurrentActor actors) {
        this.erasing = erasing;
        this.foreseeing = foreseeing;
        this.actors = actors;
    }

    /** The member's page. */
    static String back(Member member) {
        return WorkPaths.MEMBERS + "/" + member.id();
    }

    ErasureSheet sheet(Member member, ErasureForm form, List<FieldProblem> problems) {
        Label obstacle = obstacle(member);
        boolean free = obstacle.equals(Label.text(""));
        return new ErasureSheet(
                Label.of("erasure.title", member.name()),
                obstacle,
                free ? gone(member) : List.of(),
                free ? stays() : List.of(),
                free ? form.fields(problems) : List.of(),
                problems,
                back(member) + "/erasure",
                back(member));
    }

    /** Why it cannot be done from here, or empty words. Whether somebody who never came in has an account is told nobody. */
    private Label obstacle(Member member) {
        Actor actor = actors.get();
        if (actor.account().equals(member.account())) {
            return Label.of("erasure.obstacle.self");
        }
        if (member.login() == null) {
            return Label.of("erasure.obstacle.not-here");
        }
        return erasing.findObstacle(actor, member.account())
                .map(ErasurePages::why)
                .orElseGet(() -> Label.text(""));
    }

    private static Label why(Refusal refusal) {
        return Label.of(refusal.code() == ErrorCode.WRONG_STATE ? refusal.detailKey() : "erasure.obstacle.not-yours");
    }

    private List<Fact> gone(Member member) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("erasure.gone.account", Label.of("erasure.gone.account.what")));
        foreseeing
                .foresee(member.account())
                .forEach((name, count) ->
                        facts.add(Fact.of("erasure.gone." + name, Label.of("erasure.gone.count", count))));
        return facts;
    }

    private static List<Fact> stays() {
        return Stream.of("audit", "records", "backups")
                .map(what -> "erasure.stays." + what)
                .map(key -> Fact.of(key, Label.of(key + ".how")).note(Label.of(key + ".why")))
                .toList();
    }
}
