package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.rule.SightTable;
import io.qiqiao.admin.isolation.rule.Viewpoint;
import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.scene.Canary.Part;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneLibraries;
import io.qiqiao.admin.isolation.web.WebAnswer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for canaries in every answer, and remembers who has seen which. Used by many threads at once. */
public final class Judging {

    private static final int TOO_MANY = 429;
    private static final String SEARCH = "search";
    private static final String RECORD = "record";

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
                seen.add(new Seen(attempt.from(), canary, door(attempt.operation())));
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
                        .flatMap(canary -> doors(canary)
                                .filter(door -> !seen.contains(new Seen(from, canary, door)))
                                .map(door -> new Finding(Fault.HIDDEN, door, "", from.toString(), canary.toString()))))
                .toList();
    }

    /** What is looked through: that the search shows something says nothing of the record itself, nor the other way. */
    public static String door(Operation operation) {
        return operation.path().equals("/api/search") ? SEARCH : RECORD;
    }

    /** Records must be shown, and found. */
    private static Stream<String> doors(Canary canary) {
        return SceneLibraries.KINDS.containsValue(canary.library()) ? Stream.of(RECORD, SEARCH) : Stream.of(RECORD);
    }

    private void add(Fault fault, Attempt attempt, String what) {
        findings.add(new Finding(
                fault,
                attempt.operation().toString(),
                attempt.request() + " [" + attempt.column() + "]",
                attempt.from().toString(),
                what));
    }

    private record Seen(Viewpoint from, Canary canary, String door) {}
}
