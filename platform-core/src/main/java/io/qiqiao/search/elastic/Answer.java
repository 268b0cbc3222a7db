package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.qiqiao.search.Asker;
import io.qiqiao.search.Facets;
import io.qiqiao.search.SearchHints;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.index.IndexedDocument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns hits into an answer. Each hit is checked once more before it is shown, by other code than the filter's: one
 * that the asker may not see is dropped, counted and reported, since it means that the filter has a hole.
 */
@Singleton
final class Answer {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private final Counter dropped;
    private final Circumstances circumstances;

    Answer(MeterRegistry meters, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.dropped = meters.counter("qiqiao.search.hits.dropped");
    }

    List<SearchHit> items(SearchQuery query, List<Hit<IndexedDocument>> hits) {
        return hits.stream()
                .filter(hit -> maySee(query.asker(), hit))
                .map(hit -> item(query.hints(), hit))
                .toList();
    }

    private boolean maySee(Asker asker, Hit<IndexedDocument> hit) {
        IndexedDocument record = hit.source();
        if (record != null && asker.maySee(record.ownership())) {
            return true;
        }
        dropped.increment();
        LOG.error("{} in {} was found for an asker who may not see it", hit.id(), hit.index());
        return false;
    }

    private SearchHit item(SearchHints hints, Hit<IndexedDocument> hit) {
        IndexedDocument record = Objects.requireNonNull(hit.source());
        return new SearchHit(
                record.kind(),
                UUID.fromString(record.id()),
                record.externalId(),
                record.tenant(),
                Objects.requireNonNull(record.visibility()),
                Passages.title(hit, record),
                Passages.snippet(hit, record),
                record.category(),
                record.free(),
                hints.explain() ? reasons(hints, hit, record) : List.of(),
                score(hit.score()));
    }

    private List<String> reasons(SearchHints hints, Hit<IndexedDocument> hit, IndexedDocument record) {
        return Stream.concat(hit.matchedQueries().stream(), circumstances.of(record, hints.near()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where hits are not sorted by it, the score is not a number. */
    private static @Nullable Double score(@Nullable Double score) {
        return score == null || score.isNaN() ? null : score;
    }

    static Facets facets(Map<String, Aggregate> aggregates) {
        Aggregate free = aggregates.get(FacetField.FREE.name());
        return new Facets(
                counts(aggregates.get(FacetField.KIND.name())),
                counts(aggregates.get(FacetField.CATEGORY.name())),
                counts(aggregates.get(FacetField.REGION.name())),
                free == null ? List.of() : truths(free));
    }

    private static List<Facets.Count> counts(@Nullable Aggregate narrowed) {
        if (narrowed == null) {
            return List.of();
        }
        Aggregate counts = inner(narrowed);
        // Where no index knows the field's type yet, the server answers with counts of no type, and they are empty.
        return !counts.isSterms()
                ? List.of()
                : counts.sterms().buckets().array().stream()
                        .map(bucket -> new Facets.Count(bucket.key().stringValue(), bucket.docCount()))
                        .toList();
    }

    private static List<Facets.Count> truths(Aggregate narrowed) {
        Aggregate counts = inner(narrowed);
        return !counts.isLterms()
                ? List.of()
                : counts.lterms().buckets().array().stream()
                        .map(bucket -> new Facets.Count(bucket.key() == 1 ? "true" : "false", bucket.docCount()))
                        .toList();
    }

    private static Aggregate inner(Aggregate narrowed) {
        return Objects.requireNonNull(narrowed.filter().aggregations().get(FacetField.COUNTS));
    }

    static long total(@Nullable TotalHits total) {
        return total == null ? 0 : total.value();
    }
}
