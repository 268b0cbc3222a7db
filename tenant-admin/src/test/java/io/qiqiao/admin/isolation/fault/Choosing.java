package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.attempt.Attempt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Chooses which of the attempts that pass a site are made when it is faulty. */
final class Choosing {

    /** Of so many kinds of attempts one each: with more, a run over all faults takes hours instead of one. */
    private static final int KINDS = 60;

    /** So many more that are alone in showing something: what is hidden can only be noticed if none of these is left out. */
    private static final int WITNESSES = 30;

    private static final long SEED = 1;

    private final Learning learning;

    Choosing(Learning learning) {
        this.learning = learning;
    }

    /** Those for a site, the same each time: of every operation, asker and column at most one, and witnesses. */
    List<Attempt> of(int site) {
        List<Attempt> passing = new ArrayList<>(learning.passing(site));
        Collections.shuffle(passing, new Random(SEED));
        Map<String, Attempt> kinds = new LinkedHashMap<>();
        passing.forEach(attempt ->
                kinds.putIfAbsent(attempt.operation() + " " + attempt.from() + " " + attempt.column(), attempt));
        Set<Attempt> chosen =
                new LinkedHashSet<>(kinds.values().stream().limit(KINDS).toList());
        witnesses(passing).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private Set<Attempt> witnesses(List<Attempt> passing) {
        List<Set<Attempt>> groups =
                new ArrayList<>(learning.showing().onlyBy(passing).toList());
        Collections.shuffle(groups, new Random(SEED));
        Set<Attempt> witnesses = new LinkedHashSet<>();
        for (Set<Attempt> group : groups) {
            if (witnesses.size() + group.size() <= WITNESSES) {
                witnesses.addAll(group);
            }
        }
        return witnesses;
    }
}
