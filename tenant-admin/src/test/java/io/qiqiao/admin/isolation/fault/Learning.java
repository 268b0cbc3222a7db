package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.attempt.Judging;
import io.qiqiao.admin.isolation.behind.DatabaseLook;
import io.qiqiao.admin.isolation.behind.Footprints;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.web.WebAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Which attempts pass which sites when no fault is planted, and what else passes them. */
final class Learning {

    /** Longer than the platform's background work waits between two looks for something to do. */
    private static final Duration IDLE = Duration.ofMillis(1500);

    private final Share share;
    private final Showing showing;
    private final Map<Integer, Set<Attempt>> passing = new HashMap<>();
    private final Set<Integer> behind;
    private final Set<Integer> idle;
    private final List<Finding> before;

    /** Makes every attempt once, one after the other. */
    Learning(Stage stage) {
        Faults.between(
                stage.scene().self().id(),
                stage.scene().tenant(Relation.UNRELATED).id());
        this.behind = behind(stage);
        this.idle = idle();
        this.share = Share.of(stage);
        this.showing = new Showing(stage);
        this.before = ask(stage);
    }

    /** Refilled before attempts are thought of: they ask for the new import, too. */
    private static Set<Integer> behind(Stage stage) {
        Faults.watch();
        stage.refill();
        new DatabaseLook(stage.context(), stage.scene(), stage.table()).look();
        new Footprints(stage.context(), stage.scene()).take();
        return Faults.reached();
    }

    private static Set<Integer> idle() {
        Faults.watch();
        LockSupport.parkNanos(IDLE.toNanos());
        return Faults.reached();
    }

    private List<Finding> ask(Stage stage) {
        Judging judging = new Judging(stage.scene(), stage.table());
        for (Attempt attempt : share.attempts()) {
            Faults.watch();
            WebAnswer answer = stage.ask(attempt);
            Faults.reached()
                    .forEach(site -> passing.computeIfAbsent(site, none -> new LinkedHashSet<>())
                            .add(attempt));
            judging.judge(attempt, answer);
            showing.note(attempt, answer);
        }
        Faults.stopWatching();
        return Stream.concat(
                        judging.findings().stream(),
                        judging
                                .listHidden(
                                        share.attempts().stream()
                                                .limit(share.proofs())
                                                .map(Attempt::from)
                                                .toList(),
                                        canary -> true)
                                .stream())
                .toList();
    }

    /** What is found without any fault: nothing, or what is found later proves nothing. */
    List<Finding> before() {
        return before;
    }

    Share share() {
        return share;
    }

    Showing showing() {
        return showing;
    }

    /** The attempts that pass a site. */
    List<Attempt> passing(int site) {
        return List.copyOf(passing.getOrDefault(site, Set.of()));
    }

    /** Whether background work or what is done behind the doors passes a site. */
    boolean isBehind(int site) {
        return behind.contains(site);
    }

    /** Whether a site is passed when nobody asks: that an attempt passed it says nothing. */
    boolean isIdle(int site) {
        return idle.contains(site);
    }
}
