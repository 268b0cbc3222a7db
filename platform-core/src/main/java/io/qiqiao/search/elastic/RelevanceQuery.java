package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.search.RelevancePart;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well a record fits what was asked for, as a sum of small parts:
 *
 * <ul>
 *   <li>pairs of neighbouring characters in all of its text: what carries most of the meaning of Chinese;
 *   <li>the same in its gist, its title and summary; a record without a summary counts twice for it;
 *   <li>single characters: they help where a word is split or abbreviated;
 *   <li>other words for what was asked;
 *   <li>the whole wording in the title, as it stands;
 *   <li>the id under which its owner knows the record, when exactly that was asked for.
 * </ul>
 *
 * <p>A record is found when two pairs fit, of what was asked or of other words for it, or most single characters: a
 * question never fits as a whole, and what fits better comes first. (Measured on judged questions: asking for more
 * loses more than it keeps out.) The weights are data, and docs/relevance.md says what each brings.
 */
@Singleton
final class RelevanceQuery {

    private static final int PAIRS_ENOUGH = 2;

    /** Of a long question fewer characters are enough. */
    private static final String MOST = "2<85% 6<60%";

    private static final String ALL = "100%";

    /** Longer questions are found by their own words; other words only make what fits come first. */
    private static final int SHORT = 12;

    /** The texts of private records score by how many words fit, and by nothing that others' texts could tell. */
    private static final List<String> FAMILIES = List.of("shared", "own");

    private final WeighingWords weighing;
    private final RelevanceWeights weights;

    RelevanceQuery(WeighingWords weighing, RelevanceWeights weights) {
        this.weighing = weighing;
        this.weights = weights;
    }

    /** What fits {@code wording}, with its score. */
    Query of(Wording wording, boolean withPrivate, Set<RelevancePart> without) {
        WeightedWords words = weighing.of(wording, without);
        List<Query> families = families(withPrivate)
                .map(family -> in(family, wording, words, without))
                .toList();
        return BoolQuery.of(
                        any -> any.should(families).should(externalId(wording)).minimumShouldMatch("1"))
                ._toQuery();
    }

    static Stream<String> families(boolean withPrivate) {
        return FAMILIES.stream().limit(withPrivate ? 2 : 1);
    }

    private Query in(String family, Wording wording, WeightedWords words, Set<RelevancePart> without) {
        BoolQuery.Builder all = new BoolQuery.Builder().must(anyOf(finding(family, wording, words)));
        part(all, "synonyms", each(family + ".all", words.others(), 1f));
        if (!without.contains(RelevancePart.SINGLES)) {
            part(all, "characters", each(family + ".all.single", words.singles(), weights.get("singles")));
        }
        if (!without.contains(RelevancePart.TITLE)) {
            part(all, "title", List.of(titlePhrase(family, wording)));
        }
        if (without.contains(RelevancePart.GIST) || wording.isSingle()) {
            return all.build()._toQuery();
        }
        float gist = weights.get("gist");
        part(all, "gist", each(family + ".gist", words.pairs(), gist));
        part(all, "gist", each(family + ".gist", words.others(), gist));
        return withoutGist(family, all.build()._toQuery(), 1 + gist);
    }

    /** Two pairs of what was asked or of another word for it, or most of its characters. */
    private List<Query> finding(String family, Wording wording, WeightedWords words) {
        List<Query> ways = new ArrayList<>();
        if (!wording.isSingle()) {
            List<Query> others = each(family + ".all", words.others(), 1f).stream()
                    .map(RelevanceQuery::unscored)
                    .toList();
            ways.add(BoolQuery.of(enough -> enough.queryName("words")
                            .should(each(family + ".all", words.pairs(), 1f))
                            .should(others)
                            .minimumShouldMatch(Integer.toString(Math.min(wording.pairs(), PAIRS_ENOUGH))))
                    ._toQuery());
        }
        ways.add(unscored(singles(family, wording, wording.isSingle() ? ALL : MOST)));
        if (wording.tokens() <= SHORT) {
            words.phrases().forEach(phrase -> ways.add(unscored(phrase(family + ".all.single", phrase, 1f))));
        }
        return ways;
    }

    /** A part that adds to the score, and that a hit can name as a reason. Of nothing there is no part: it would fit all. */
    private static void part(BoolQuery.Builder all, String name, List<Query> queries) {
        if (!queries.isEmpty()) {
            all.should(BoolQuery.of(any -> any.queryName(name).should(queries))._toQuery());
        }
    }

    private static List<Query> each(String field, Map<String, Float> words, float boost) {
        return words.entrySet().stream()
                .map(word -> match(field, word.getKey(), boost * word.getValue()))
                .toList();
    }

    private static Query match(String field, String word, float boost) {
        return Query.of(
                query -> query.match(match -> match.field(field).query(word).boost(boost)));
    }

    private static Query singles(String family, Wording wording, String enough) {
        return Query.of(query -> query.match(match ->
                match.field(family + ".all.single").query(wording.text()).minimumShouldMatch(enough)));
    }

    private Query titlePhrase(String family, Wording wording) {
        return phrase(family + ".title.single", wording.text(), weights.get("title-phrase"));
    }

    private static Query phrase(String field, String text, float boost) {
        return Query.of(query ->
                query.matchPhrase(phrase -> phrase.field(field).query(text).boost(boost)));
    }

    private Query externalId(Wording wording) {
        return Query.of(query -> query.term(term ->
                term.queryName("id").field("externalId").value(wording.text()).boost(weights.get("external-id"))));
    }

    /** A record without a summary would be at a disadvantage: all of its text stands for its gist. */
    private static Query withoutGist(String family, Query query, float factor) {
        Query none = BoolQuery.of(not -> not.mustNot(has -> has.exists(field -> field.field(family + ".gist"))))
                ._toQuery();
        return Query.of(score -> score.functionScore(scored -> scored.query(query)
                .functions(function -> function.filter(none).weight((double) factor))
                .boostMode(FunctionBoostMode.Multiply)));
    }

    private static Query unscored(Query query) {
        return Query.of(
                constant -> constant.constantScore(score -> score.filter(query).boost(0f)));
    }

    private static Query anyOf(List<Query> ways) {
        return BoolQuery.of(any -> any.should(ways).minimumShouldMatch("1"))._toQuery();
    }
}
