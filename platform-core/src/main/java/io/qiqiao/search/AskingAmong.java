package io.qiqiao.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Asks many questions at once of what was shared lately, for work in the background. */
public interface AskingAmong {

    /**
     * From now on everything that was written to the index is found.
     *
     * @throws io.qiqiao.kernel.Refusal search-down
     */
    void refresh();

    /**
     * What fits each question of what its asker may see of what is shared, in the order of the questions, the newest first,
     * without counts of values and without a next part.
     *
     * @throws io.qiqiao.kernel.Refusal search-down when one of them is not answered
     */
    List<SearchResult> ask(List<Among> questions);

    /**
     * A question of some records only.
     *
     * @param since records shared before are not looked at
     * @param records the ids of the records to look at; all when there are none
     */
    record Among(SearchQuery query, Instant since, Collection<String> records) {}
}
