package io.qiqiao.search;

import java.util.Set;

/**
 * How a question is to be answered, beside what it asks. Nothing here widens what may be seen.
 *
 * @param without parts of relevance that are left out, to see what they bring
 * @param near area codes; what is for one of them comes a little sooner
 * @param explain whether each hit says why it was found
 * @param closely kinds of records among which words are counted, to weigh the first hits once more by their texts;
 *     empty where the first answer will do. Such an answer weighs published and private records alike, has no counts by
 *     facet and no next part, and knows nothing of {@code near}
 */
public record SearchHints(Set<RelevancePart> without, Set<String> near, boolean explain, Set<String> closely) {

    /** Nothing special. */
    public static final SearchHints NONE = new SearchHints(Set.of(), Set.of(), false);

    public SearchHints {
        without = Set.copyOf(without);
        near = Set.copyOf(near);
        closely = Set.copyOf(closely);
    }

    /** Hints for an answer at once. */
    public SearchHints(Set<RelevancePart> without, Set<String> near, boolean explain) {
        this(without, near, explain, Set.of());
    }

    /** The same, with a close look at the first hits. */
    public SearchHints closely(Set<String> kinds) {
        return new SearchHints(without, near, explain, kinds);
    }
}
