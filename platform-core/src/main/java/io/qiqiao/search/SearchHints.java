package io.qiqiao.search;

import java.util.Set;

/**
 * How a question is to be answered, beside what it asks. Nothing here widens what may be seen.
 *
 * @param without parts of relevance that are left out, to see what they bring
 * @param near area codes; what is for one of them comes a little sooner
 * @param explain whether each hit says why it was found
 */
public record SearchHints(Set<RelevancePart> without, Set<String> near, boolean explain) {

    /** Nothing special. */
    public static final SearchHints NONE = new SearchHints(Set.of(), Set.of(), false);

    public SearchHints {
        without = Set.copyOf(without);
        near = Set.copyOf(near);
    }
}
