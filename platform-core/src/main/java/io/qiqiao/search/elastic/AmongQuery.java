package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import io.qiqiao.search.Asker;
import io.qiqiao.search.AskingAmong.Among;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.SearchKinds;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns questions of what was shared lately into one request. What fits is what the search finds; nothing is scored. */
@Singleton
final class AmongQuery {

    private final IndexNames names;
    private final SearchKinds kinds;
    private final RelevanceQuery relevance;
    private final LocalVersions localVersions;
    private final CatalogueQuery catalogueQuery;

    AmongQuery(
            IndexNames names,
            SearchKinds kinds,
            RelevanceQuery relevance,
            LocalVersions localVersions,
            CatalogueQuery catalogueQuery) {
        this.names = names;
        this.kinds = kinds;
        this.relevance = relevance;
        this.localVersions = localVersions;
        this.catalogueQuery = catalogueQuery;
    }

    List<RequestItem> of(List<Among> questions) {
        List<String> indices = names.aliases(IndexShare.PUBLIC, kinds.list());
        Query valid = catalogueQuery.stillValid();
        // The same for all questions of one asker, and read from the database.
        Map<Asker, Optional<Query>> local = new HashMap<>();
        return questions.stream()
                .map(question -> item(question, indices, valid, local))
                .toList();
    }

    private RequestItem item(Among question, List<String> indices, Query valid, Map<Asker, Optional<Query>> local) {
        Query fitting = fitting(question, valid, local);
        return RequestItem.of(item -> item.header(
                        header -> header.index(indices).ignoreUnavailable(true).allowNoIndices(true))
                .body(body -> body.query(fitting)
                        .size(question.query().size())
                        .sort(newestFirst())
                        .trackTotalHits(all -> all.enabled(true))
                        .source(source ->
                                source.filter(without -> without.excludes("shared.body", "shared.gist", "sounds")))));
    }

    private Query fitting(Among question, Query valid, Map<Asker, Optional<Query>> local) {
        SearchQuery query = question.query();
        Wording wording = Wording.of(query.text());
        return BoolQuery.of(all -> {
                    all.filter(
                            VisibilityFilter.of(query.asker()),
                            valid,
                            FacetField.narrowing(query.filter()),
                            since(question.since()));
                    FacetField.among("id", question.records()).ifPresent(all::filter);
                    FacetField.among("tenant", query.filter().tenants()).ifPresent(all::filter);
                    if (query.filter().tenants().isEmpty()) {
                        local.computeIfAbsent(query.asker(), any -> localVersions.filter(query))
                                .ifPresent(all::filter);
                    }
                    if (!wording.isBlank()) {
                        all.filter(relevance.of(wording, false, query.hints().without()));
                    }
                    return all;
                })
                ._toQuery();
    }

    private static Query since(Instant since) {
        return Query.of(lately -> lately.range(
                range -> range.date(date -> date.field("changedAt").gte(Long.toString(since.toEpochMilli())))));
    }

    private static List<SortOptions> newestFirst() {
        return List.of(
                SortOptions.of(
                        sort -> sort.field(field -> field.field("changedAt").order(SortOrder.Desc))),
                SortOptions.of(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))));
    }
}
