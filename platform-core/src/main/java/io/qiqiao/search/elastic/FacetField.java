package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.search.SearchFilter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields by which an answer is narrowed and counted. */
enum FacetField {
    KIND("kind", 50, SearchFilter::kinds),
    CATEGORY("category", 100, SearchFilter::categories),
    REGION("regions", 200, SearchFilter::regions),
    FREE(
            "free",
            2,
            filter -> filter.free() == null ? List.of() : List.of(filter.free().toString()));

    /** The name of the counts inside the aggregation that narrows them. */
    static final String COUNTS = "counts";

    private final String field;
    private final int most;
    private final Function<SearchFilter, Collection<String>> chosen;

    FacetField(String field, int most, Function<SearchFilter, Collection<String>> chosen) {
        this.field = field;
        this.most = most;
        this.chosen = chosen;
    }

    /** The filters of all fields, to narrow the items only after everything was counted. */
    static Query narrowing(SearchFilter filter) {
        return allOf(Arrays.stream(values()).map(field -> field.find(filter)));
    }

    /** Counts of each field, narrowed by all the others. */
    static Map<String, Aggregation> counting(SearchFilter filter) {
        return Arrays.stream(values()).collect(Collectors.toMap(FacetField::name, field -> field.counted(filter)));
    }

    private Aggregation counted(SearchFilter filter) {
        Query others =
                allOf(Arrays.stream(values()).filter(field -> field != this).map(field -> field.find(filter)));
        return Aggregation.of(narrowed -> narrowed.filter(others)
                .aggregations(
                        COUNTS,
                        counts -> counts.terms(terms -> terms.field(field).size(most))));
    }

    private Optional<Query> find(SearchFilter filter) {
        return among(field, chosen.apply(filter));
    }

    /** The field holds one of {@code values}; empty when there are none to choose from. */
    static Optional<Query> among(String field, Collection<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Query.of(query -> query.terms(terms -> terms.field(field)
                        .terms(each -> each.value(
                                values.stream().sorted().map(FieldValue::of).toList())))));
    }

    private static Query allOf(Stream<Optional<Query>> filters) {
        return BoolQuery.of(all -> all.filter(filters.flatMap(Optional::stream).toList()))
                ._toQuery();
    }
}
