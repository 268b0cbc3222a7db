package io.qiqiao.library.demand;

import io.qiqiao.codes.ReferenceRows;
import jakarta.inject.Singleton;
import java.util.List;

/** The life of a demand: which state may follow which. It is data, {@code reference/demand-life.csv}. */
@Singleton
public final class DemandLife {

    /** Where every demand begins. */
    public static final String OPEN = "open";

    private final List<List<String>> table = ReferenceRows.of("reference/demand-life.csv");

    /** The states that may follow {@code state}, in the order in which people think of them; none after its end. */
    public List<String> listNext(String state) {
        return table.stream()
                .filter(row -> row.getFirst().equals(state))
                .map(List::getLast)
                .toList();
    }

    public boolean allows(String from, String to) {
        return listNext(from).contains(to);
    }
}
