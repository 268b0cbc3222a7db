package io.qiqiao.matching.life;

import io.qiqiao.codes.ReferenceRows;
import jakarta.inject.Singleton;
import java.util.List;

/** The life of a match: which state may follow which, and by whom. It is data, {@code reference/match-life.csv}. */
@Singleton
public final class MatchLife {

    private final List<List<String>> table = ReferenceRows.of("reference/match-life.csv");

    public boolean allows(MatchState from, MatchState to, By by) {
        return table.contains(List.of(from.code(), to.code(), by.code()));
    }

    /** The states into which {@code by} may move a match from {@code from}, in the table's order. */
    public List<MatchState> listNext(MatchState from, By by) {
        return table.stream()
                .filter(row ->
                        row.getFirst().equals(from.code()) && row.getLast().equals(by.code()))
                .map(row -> MatchState.of(row.get(1)))
                .toList();
    }
}
