package io.qiqiao.search.synonym;

import java.util.List;
import java.util.UUID;

/** Words of which each stands for the others. */
public record SynonymGroup(UUID id, List<String> words) {

    static final String BETWEEN = ", ";

    public SynonymGroup {
        words = List.copyOf(words);
    }

    static SynonymGroup of(SynonymRow row) {
        return new SynonymGroup(row.id(), List.of(row.words().split(BETWEEN)));
    }
}
