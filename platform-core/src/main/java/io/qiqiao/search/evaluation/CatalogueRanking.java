package io.qiqiao.search.evaluation;

import io.qiqiao.search.Asker;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchHints;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import java.util.List;
import java.util.Objects;

/**
 * The product's search, asked within the process.
 *
 * @param filter whose records, and of which kind
 */
public record CatalogueRanking(CatalogueSearch catalogue, Asker asker, SearchFilter filter, SearchHints hints)
        implements Ranking {

    @Override
    public List<String> rank(String text, int depth) {
        SearchQuery query =
                SearchQuery.of(text, asker, depth).narrowedTo(filter).with(hints);
        return catalogue.search(query).items().stream()
                .map(SearchHit::externalId)
                .filter(Objects::nonNull)
                .toList();
    }
}
