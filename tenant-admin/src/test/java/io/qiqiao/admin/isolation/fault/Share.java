package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.attempt.Attempts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attempts that are made at all: what shows that things are seen, and of everything else a few of each kind.
 *
 * @param attempts proofs first, changes last
 * @param proofs how many of them are proofs
 */
record Share(List<Attempt> attempts, int proofs) {

    /** So many of each operation and column: every operation is asked, and learning still takes a few minutes. */
    private static final int OF_EACH = Integer.getInteger("qiqiao.isolation.fault.share", 2);

    private static final long SEED = 7;

    static Share of(Stage stage) {
        Attempts all = new Attempts(stage.scene(), stage.operations(), stage.client());
        List<Attempt> chosen = new ArrayList<>(all.proofs().toList());
        int proofs = chosen.size();
        Stream.of(all.reads(), all.pretences(), all.changes()).forEach(kind -> chosen.addAll(some(kind)));
        return new Share(List.copyOf(chosen), proofs);
    }

    private static List<Attempt> some(Stream<Attempt> all) {
        List<Attempt> mixed = all.collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(mixed, new Random(SEED));
        Map<String, Integer> taken = new HashMap<>();
        return mixed.stream()
                .filter(attempt ->
                        taken.merge(attempt.operation() + " " + attempt.column(), 1, Integer::sum) <= OF_EACH)
                .toList();
    }
}
