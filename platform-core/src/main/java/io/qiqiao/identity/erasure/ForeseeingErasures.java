package io.qiqiao.identity.erasure;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Tells what an erasure would take away, in numbers only: who is to erase a person need not read their inbox for it. */
@Singleton
public final class ForeseeingErasures {

    private final ErasureRows rows;
    private final List<PersonalTraces> traces;

    ForeseeingErasures(ErasureRows rows, List<PersonalTraces> traces) {
        this.rows = rows;
        this.traces = traces;
    }

    /** How many of each there are about the person, in the control data and in the bound tenant, by name of what it is. */
    public Map<String, Long> foresee(UUID person) {
        Map<String, Long> all = rows.countKept(person).byName();
        Map<String, Long> here = new TreeMap<>();
        traces.forEach(trace -> trace.copy(person).forEach((name, kept) -> here.merge(name, size(kept), Long::sum)));
        all.putAll(here);
        return all;
    }

    private static long size(Object kept) {
        return kept instanceof Collection<?> several ? several.size() : 1;
    }
}
