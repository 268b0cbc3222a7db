package io.qiqiao.indexer.verify;

import io.qiqiao.search.maintenance.Verification;
import io.qiqiao.search.maintenance.Verification.Difference;
import io.qiqiao.search.maintenance.Verification.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a comparison tells. */
final class Tally {

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final List<Difference> examples = new ArrayList<>();
    private long checked;
    private long waiting;

    void checked(int records) {
        checked += records;
    }

    long checked() {
        return checked;
    }

    void waiting() {
        waiting++;
    }

    void differs(Difference difference) {
        faults.merge(difference.fault(), 1L, Long::sum);
        if (examples.size() < Verification.EXAMPLES) {
            examples.add(difference);
        }
    }

    Verification verification() {
        return new Verification(checked, waiting, of(Fault.MISSING), of(Fault.STALE), of(Fault.SURPLUS), examples);
    }

    private long of(Fault fault) {
        return faults.getOrDefault(fault, 0L);
    }
}
