package io.qiqiao.matching.ranking;

import io.qiqiao.search.Asker;
import java.util.List;

/**
 * Where to look.
 *
 * @param asker decides what may be found
 * @param kinds kinds of records
 */
public record Scope(Asker asker, List<String> kinds) {

    /** Everything that can serve a demand. */
    public static final List<String> ALL_KINDS = List.of("product", "institution", "expert");

    public Scope {
        kinds = List.copyOf(kinds);
    }

    /** All kinds of what {@code asker} may see. */
    public static Scope of(Asker asker) {
        return new Scope(asker, ALL_KINDS);
    }
}
