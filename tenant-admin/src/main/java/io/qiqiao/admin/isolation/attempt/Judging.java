package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.rule.SightTable;
import io.qiqiao.admin.isolation.rule.Viewpoint;
import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.scene.Canary.Part;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.web.WebAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** Looks for canaries in every answer, and remembers who has seen which. Used by many threads at once. */
public final class Judging {

    private static final int TOO_MANY = 429;

    private final Scene scene;
    private final SightTable table;
    private final Collection<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Set<Seen> seen = ConcurrentHashMap.newKeySet();
    private final Map<Tally.Place, LongAdder> counts = new ConcurrentHashMap<>();

    public Judging(Scene scene, SightTable table) {
        this.scene = scene;
        this.table = table;
    }

    public void judge(Attempt attempt, WebAnswer answer) {
        String operation = attempt.operation().toString();
        counts.computeIfAbsent(new Tally.Place(operation, attempt.column()), place -> new LongAdder())
                .increment();
        boolean held = answer.status() == TOO_MANY && attempt.operation().isSafe();
        if (answer.isBroken() || held) {
            add(Fault.BROKEN, attempt, "answer " + answer.status());
        }
        for (Canary canary : scene.canaries().listIn(answer.all())) {
            if (table.sight(attempt.from(), canary, scene).allows(canary.part())) {
                seen.add(new Seen(attempt.from(), canary));
            } else {
                add(Fault.LEAK, attempt, canary.toString());
            }
        }
    }

    /** What {@link #judge} found until now. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public Tally tally() {
        return Tally.of(counts);
    }

    /** Which of the canaries that {@code owed} says somebody may see and has not been shown, by anything. */
    public List<Finding> listHidden(Collection<Viewpoint> viewpoints, Predicate<Canary> owed) {
        return viewpoints.stream()
                .distinct()
                .flatMap(from -> scene.canaries().list().stream()
                        .filter(owed)
                        .filter(canary -> canary.part() == Part.TITLE
                                && table.sight(from, canary, scene).isOwed())
                        .filter(canary -> !seen.contains(new Seen(from, canary)))
                        .map(canary -> new Finding(Fault.HIDDEN, "", "", from.toString(), canary.toString())))
                .toList();
    }

    private void add(Fault fault, Attempt attempt, String what) {
        findings.add(new Finding(
                fault,
                attempt.operation().toString(),
                attempt.request() + " [" + attempt.column() + "]",
                attempt.from().toString(),
                what));
    }

    private record Seen(Viewpoint from, Canary canary) {}
}
