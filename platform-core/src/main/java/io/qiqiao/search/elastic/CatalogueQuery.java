package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.SearchKinds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Turns a question into one request: what may be seen, what fits, how it is narrowed, counted, sorted and marked. */
@Singleton
public final class CatalogueQuery {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final IndexNames names;
    private final SearchKinds kinds;
    private final RelevanceQuery relevance;
    private final Circumstances circumstances;
    private final LocalVersions localVersions;
    private final Clock clock;

    CatalogueQuery(
            IndexNames names,
            SearchKinds kinds,
            RelevanceQuery relevance,
            Circumstances circumstances,
            LocalVersions localVersions,
            Clock clock) {
        this.names = names;
        this.kinds = kinds;
        this.relevance = relevance;
        this.circumstances = circumstances;
        this.localVersions = localVersions;
        this.clock = clock;
    }

    /** The request, which asks for one item more than the question does: to know whether there is a next part. */
    public SearchRequest of(SearchQuery query) {
        Wording wording = Wording.of(query.text());
        boolean withPrivate = VisibilityFilter.reachesPrivate(query.asker());
        return SearchRequest.of(request -> {
            request.index(indices(withPrivate))
                    .ignoreUnavailable(true)
                    .allowNoIndices(true)
                    .allowPartialSearchResults(false)
                    // Words weigh the same in the libraries of ten records and of ten thousand.
                    .searchType(SearchType.DfsQueryThenFetch)
                    .query(matching(query, wording))
                    .postFilter(FacetField.narrowing(query.filter()))
                    .aggregations(FacetField.counting(query.filter()))
                    .trackTotalHits(all -> all.enabled(true))
                    .size(query.size() + 1)
                    .sort(order(wording))
                    .highlight(Passages.of(wording, withPrivate))
                    .source(source -> source.filter(
                            without -> without.excludes("shared.body", "own.body", "shared.gist", "own.gist")));
            if (query.after() != null) {
                request.searchAfter(Cursor.read(query, query.after()));
            }
            return request;
        });
    }

    private List<String> indices(boolean withPrivate) {
        List<String> all = new ArrayList<>(names.aliases(IndexShare.PUBLIC, kinds.list()));
        if (withPrivate) {
            all.addAll(names.aliases(IndexShare.PRIVATE, kinds.list()));
        }
        return all;
    }

    private Query matching(SearchQuery query, Wording wording) {
        return BoolQuery.of(all -> {
                    all.filter(VisibilityFilter.of(query.asker()), stillValid());
                    localVersions.filter(query).ifPresent(all::filter);
                    FacetField.among("tenant", query.filter().tenants()).ifPresent(all::filter);
                    if (!wording.isBlank()) {
                        all.must(circumstances.weighing(
                                relevance.of(
                                        wording,
                                        VisibilityFilter.reachesPrivate(query.asker()),
                                        query.hints().without()),
                                query.hints().near()));
                    }
                    return all;
                })
                ._toQuery();
    }

    /** What has expired is not searched any more; it stays readable where it is linked. */
    Query stillValid() {
        String today = LocalDate.ofInstant(clock.instant(), CHINA).toString();
        Query expired = Query.of(query ->
                query.range(range -> range.date(date -> date.field("expires").lt(today))));
        return BoolQuery.of(all -> all.mustNot(expired))._toQuery();
    }

    private static List<SortOptions> order(Wording wording) {
        SortOptions first = wording.isBlank()
                ? SortOptions.of(
                        sort -> sort.field(field -> field.field("changedAt").order(SortOrder.Desc)))
                : SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
        return List.of(
                first,
                SortOptions.of(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))));
    }
}
