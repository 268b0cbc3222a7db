package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.search.index.IndexedDocument;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What lets a record come a little sooner whatever was asked: that it changed lately, that it is for the asker's area. */
@Singleton
final class Circumstances {

    static final String RECENT = "recent";
    static final String NEAR = "near";

    private final RelevanceWeights weights;
    private final Clock clock;

    Circumstances(RelevanceWeights weights, Clock clock) {
        this.weights = weights;
        this.clock = clock;
    }

    /** The same matches, each score multiplied by the weights of what holds for the record. */
    Query weighing(Query query, Set<String> near) {
        List<FunctionScore> functions = new ArrayList<>();
        functions.add(function(
                Query.of(recent -> recent.range(
                        range -> range.date(date -> date.field("changedAt").gte(Long.toString(recentFrom()))))),
                RECENT));
        if (!near.isEmpty()) {
            List<FieldValue> codes = near.stream().sorted().map(FieldValue::of).toList();
            functions.add(function(
                    Query.of(within ->
                            within.terms(terms -> terms.field("regions").terms(values -> values.value(codes)))),
                    NEAR));
        }
        return Query.of(score -> score.functionScore(scored -> scored.query(query)
                .functions(functions)
                .scoreMode(FunctionScoreMode.Multiply)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    private FunctionScore function(Query filter, String weight) {
        return FunctionScore.of(function -> function.filter(filter).weight((double) weights.get(weight)));
    }

    /** Which of them hold for a record. */
    List<String> of(IndexedDocument record, Set<String> near) {
        List<String> hold = new ArrayList<>();
        Long changed = record.changedAt();
        if (changed != null && changed >= recentFrom()) {
            hold.add(RECENT);
        }
        if (record.regions() != null && record.regions().stream().anyMatch(near::contains)) {
            hold.add(NEAR);
        }
        return hold;
    }

    /** By whole days, so that the parts of one answer are ranked alike. */
    private long recentFrom() {
        long day = Duration.ofDays(1).toMillis();
        return (clock.millis() / day - weights.count("recent-days")) * day;
    }
}
