package io.qiqiao.search.evaluation;

import io.qiqiao.search.Asker;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.RelevancePart;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchHints;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The product's search of one tenant's public records, as anybody asks it.
 *
 * @param without parts of relevance that are left out
 */
public record CatalogueRanking(CatalogueSearch catalogue, String tenant, Set<RelevancePart> without)
        implements Ranking {

    @Override
    public List<String> rank(String text, int depth) {
        SearchQuery query = SearchQuery.of(text, Asker.ANYBODY, depth)
                .narrowedTo(SearchFilter.NONE.withTenants(Set.of(tenant)))
                .with(new SearchHints(without, Set.of(), false));
        return catalogue.search(query).items().stream()
                .map(SearchHit::externalId)
                .filter(Objects::nonNull)
                .toList();
    }
}
