package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.qiqiao.search.Asker;
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
import java.util.Map;
import java.util.Set;

/** Turns a question into one request: what may be seen, what fits, how it is narrowed, counted, sorted and marked. */
@Singleton
public final class CatalogueQuery {

    /** Under which name words are counted. */
    static final String COUNTS = "words";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final IndexNames names;
    private final SearchKinds kinds;
    private final RelevanceQuery relevance;
    private final Circumstances circumstances;
    private final Clock clock;

    CatalogueQuery(
            IndexNames names, SearchKinds kinds, RelevanceQuery relevance, Circumstances circumstances, Clock clock) {
        this.names = names;
        this.kinds = kinds;
        this.relevance = relevance;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The request, which asks for one item more than the question does: to know whether there is a next part. */
    public SearchRequest of(SearchQuery query) {
        boolean withPrivate = VisibilityFilter.reachesPrivate(query.asker());
        return SearchRequest.of(request -> {
            finding(request, query, indices(withPrivate), withPrivate)
                    .aggregations(FacetField.counting(query.filter()))
                    .size(query.size() + 1)
                    .source(source -> source.filter(
                            without -> without.excludes("shared.body", "own.body", "shared.gist", "own.gist")));
            if (query.after() != null) {
                request.searchAfter(Cursor.read(query, query.after()));
            }
            return request;
        });
    }

    /** The first {@code most} hits of one share of the kinds asked for, with all of their texts. */
    SearchRequest withTexts(SearchQuery query, IndexShare share, int most) {
        List<String> asked = kinds.list().stream()
                .filter(kind -> query.filter().kinds().isEmpty()
                        || query.filter().kinds().contains(kind))
                .toList();
        return SearchRequest.of(
                request -> finding(request, query, names.aliases(share, asked), share == IndexShare.PRIVATE)
                        .size(most));
    }

    /** How many of the records of {@code among} that the asker may see fit each of {@code words}, and how many there are. */
    SearchRequest counting(Asker asker, Set<String> among, Map<String, Query> words) {
        List<String> counted = kinds.list().stream().filter(among::contains).toList();
        List<String> indices = new ArrayList<>(names.aliases(IndexShare.PUBLIC, counted));
        if (VisibilityFilter.reachesPrivate(asker)) {
            indices.addAll(names.aliases(IndexShare.PRIVATE, counted));
        }
        return SearchRequest.of(request -> request.index(indices)
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .allowPartialSearchResults(false)
                .query(visible -> visible.bool(all -> all.filter(VisibilityFilter.of(asker), stillValid())))
                .trackTotalHits(all -> all.enabled(true))
                .size(0)
                .aggregations(COUNTS, each -> each.filters(filters -> filters.filters(keyed -> keyed.keyed(words)))));
    }

    private SearchRequest.Builder finding(
            SearchRequest.Builder request, SearchQuery query, List<String> indices, boolean withPrivate) {
        Wording wording = Wording.of(query.text());
        return request.index(indices)
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .allowPartialSearchResults(false)
                // Words weigh the same in the libraries of ten records and of ten thousand.
                .searchType(SearchType.DfsQueryThenFetch)
                .query(matching(query, wording, withPrivate))
                .postFilter(FacetField.narrowing(query.filter()))
                .trackTotalHits(all -> all.enabled(true))
                .sort(order(wording))
                .highlight(Passages.of(wording, withPrivate));
    }

    private List<String> indices(boolean withPrivate) {
        List<String> all = new ArrayList<>(names.aliases(IndexShare.PUBLIC, kinds.list()));
        if (withPrivate) {
            all.addAll(names.aliases(IndexShare.PRIVATE, kinds.list()));
        }
        return all;
    }

    private Query matching(SearchQuery query, Wording wording, boolean withPrivate) {
        return BoolQuery.of(all -> {
                    all.filter(VisibilityFilter.of(query.asker()), stillValid());
                    FacetField.among("tenant", query.filter().tenants()).ifPresent(all::filter);
                    if (!wording.isBlank()) {
                        all.must(circumstances.weighing(
                                relevance.of(wording, withPrivate, query.hints().without()),
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
