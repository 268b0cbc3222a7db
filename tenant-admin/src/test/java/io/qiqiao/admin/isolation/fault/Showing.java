package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.attempt.Judging;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.rule.Viewpoint;
import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.web.WebAnswer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which attempts show somebody what they have to be shown. */
final class Showing {

    private final Stage stage;
    private final Map<Shown, Set<Attempt>> all = new LinkedHashMap<>();

    /** Something that is shown to somebody through a door. */
    private record Shown(Viewpoint from, Canary canary, String door) {}

    Showing(Stage stage) {
        this.stage = stage;
    }

    /** Notes what an attempt shows when no fault is planted. */
    void note(Attempt attempt, WebAnswer answer) {
        shown(attempt, answer)
                .forEach(shown -> all.computeIfAbsent(shown, none -> new LinkedHashSet<>())
                        .add(attempt));
    }

    private Stream<Shown> shown(Attempt attempt, WebAnswer answer) {
        return stage.scene().canaries().listIn(answer.all()).stream()
                .filter(canary -> canary.part() == Canary.Part.TITLE
                        && stage.table()
                                .sight(attempt.from(), canary, stage.scene())
                                .isOwed())
                .map(canary -> new Shown(attempt.from(), canary, Judging.door(attempt.operation())));
    }

    /** For each thing that nothing else shows: the attempts that do. */
    Stream<Set<Attempt>> onlyBy(Collection<Attempt> some) {
        Set<Attempt> made = Set.copyOf(some);
        return all.values().stream().filter(made::containsAll);
    }

    /** Begins to listen to what is shown now. */
    Now now() {
        return new Now();
    }

    /** After a refill: forgets what was written over, and learns what came in its place. */
    void learnAnew() {
        Set<Canary> there = Set.copyOf(stage.scene().canaries().list());
        Set<Attempt> again = new LinkedHashSet<>();
        all.entrySet().removeIf(entry -> {
            boolean gone = !there.contains(entry.getKey().canary());
            if (gone) {
                again.addAll(entry.getValue());
            }
            return gone;
        });
        again.forEach(attempt -> note(attempt, stage.ask(attempt)));
    }

    /** What is shown in one run of attempts. */
    final class Now {

        private final Set<Shown> seen = new HashSet<>();
        private final Set<Attempt> made = new HashSet<>();

        void note(Attempt attempt, WebAnswer answer) {
            made.add(attempt);
            shown(attempt, answer).forEach(seen::add);
        }

        /** What only the attempts of this run show, and did not show. */
        List<Finding> hidden() {
            return all.entrySet().stream()
                    .filter(entry -> !seen.contains(entry.getKey()) && made.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .map(shown -> new Finding(
                            Fault.HIDDEN,
                            shown.door(),
                            "",
                            shown.from().toString(),
                            shown.canary().toString()))
                    .toList();
        }
    }
}
