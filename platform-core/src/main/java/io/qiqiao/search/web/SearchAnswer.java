package io.qiqiao.search.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.search.Facets;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchResult;
import io.qiqiao.search.guidance.Guided;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param items best first, or newest first without a text
 * @param facets counts by value; each as if its own filter were not set
 * @param total how many there are over all parts
 * @param next the cursor of the next part, to be given as {@code after}; absent in the last
 * @param readAs where letters found nothing by themselves: the words that sound so, for which all this is; else absent
 * @param didYouMean where little was found: other questions that find more, the likeliest first; absent without any
 */
@Serdeable
record SearchAnswer(
        List<Item> items,
        FacetCounts facets,
        long total,
        @Nullable String next,
        @Nullable String readAs,
        @Nullable List<String> didYouMean) {

    static SearchAnswer of(Guided guided) {
        SearchResult result = guided.result();
        return new SearchAnswer(
                result.items().stream().map(Item::of).toList(),
                FacetCounts.of(result.facets()),
                result.total(),
                result.next(),
                guided.readAs(),
                guided.didYouMean().isEmpty() ? null : guided.didYouMean());
    }

    /**
     * One record.
     *
     * @param tenant code of the tenant that owns it
     * @param title plain text
     * @param snippet HTML: escaped text with what was looked for in {@code em}
     * @param reasons why it was found, where {@code explain=true} asked for it; absent otherwise
     * @param score comparable within one answer only; 0 without a text
     */
    @Serdeable
    @Schema(name = "SearchItem")
    record Item(
            String kind,
            UUID id,
            @Nullable String externalId,
            String tenant,
            String title,
            String snippet,
            @Nullable List<String> reasons,
            double score) {

        static Item of(SearchHit hit) {
            return new Item(
                    hit.kind(),
                    hit.id(),
                    hit.externalId(),
                    hit.tenant(),
                    hit.title().text(),
                    hit.snippet().html(),
                    hit.reasons().isEmpty() ? null : hit.reasons(),
                    hit.score() == null ? 0 : hit.score());
        }
    }

    /** Counts of the values of each facet, the most frequent first. */
    @Serdeable
    @Schema(name = "SearchFacets")
    record FacetCounts(List<Count> kind, List<Count> category, List<Count> region, List<Count> free) {

        static FacetCounts of(Facets facets) {
            return new FacetCounts(
                    Count.of(facets.kind()),
                    Count.of(facets.category()),
                    Count.of(facets.region()),
                    Count.of(facets.free()));
        }
    }

    /** How many records have a value. */
    @Serdeable
    @Schema(name = "SearchCount")
    record Count(String value, long count) {

        static List<Count> of(List<Facets.Count> counts) {
            return counts.stream()
                    .map(each -> new Count(each.value(), each.count()))
                    .toList();
        }
    }
}
