package io.qiqiao.search.unfound;

import io.qiqiao.search.words.Figures;
import jakarta.inject.Singleton;

/** What is kept of searches without hits, from a resource. */
@Singleton
public final class UnfoundRules {

    private final Figures rules = Figures.of("search/unfound.properties");

    int count(String name) {
        return rules.get(name);
    }

    /** For how many days words are kept. */
    public int keepDays() {
        return count("keep-days");
    }
}
