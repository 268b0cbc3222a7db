package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * How well a record fits what was asked for, as a sum of small parts:
 *
 * <ul>
 *   <li>pairs of neighbouring characters found in title and body: what carries most of the meaning of Chinese;
 *   <li>single characters, at {@value #SINGLES}: they help where a word is split or abbreviated;
 *   <li>the whole wording in the title, as it stands;
 *   <li>the id under which its owner knows the record, when exactly that was asked for.
 * </ul>
 *
 * <p>A record is found when two pairs fit, or nearly all single characters: a question never fits as a whole, and what
 * fits better comes first. (Measured on 1,543 judged questions: asking for more pairs loses more than it keeps out.)
 */
@Singleton
final class RelevanceQuery {

    private static final float SINGLES = 0.3f;
    private static final float TITLE_PHRASE = 2f;
    private static final float EXTERNAL_ID = 50f;
    private static final int PAIRS_ENOUGH = 2;
    private static final String NEARLY_ALL = "2<85%";

    /** The texts of private records score by how many words fit, and by nothing that others' texts could tell. */
    private static final List<String> FAMILIES = List.of("shared", "own");

    /** What fits {@code wording}, with its score. */
    Query of(Wording wording, boolean withPrivate) {
        List<Query> families =
                families(withPrivate).map(family -> in(family, wording)).toList();
        return BoolQuery.of(
                        any -> any.should(families).should(externalId(wording)).minimumShouldMatch("1"))
                ._toQuery();
    }

    static Stream<String> families(boolean withPrivate) {
        return FAMILIES.stream().limit(withPrivate ? 2 : 1);
    }

    private static Query in(String family, Wording wording) {
        Query found = wording.isSingle()
                ? unscored(singles(family, wording, "100%"))
                : anyOf(pairs(family, wording), unscored(singles(family, wording, NEARLY_ALL)));
        return BoolQuery.of(all -> all.must(found).should(titlePhrase(family, wording)))
                ._toQuery();
    }

    private static Query pairs(String family, Wording wording) {
        return Query.of(query -> query.multiMatch(match -> match.query(wording.text())
                .fields(family + ".title", family + ".body")
                .type(TextQueryType.CrossFields)
                .minimumShouldMatch(Integer.toString(Math.min(wording.pairs(), PAIRS_ENOUGH)))));
    }

    private static Query singles(String family, Wording wording, String enough) {
        return Query.of(query -> query.multiMatch(match -> match.query(wording.text())
                .fields(family + ".title.single", family + ".body.single")
                .type(TextQueryType.CrossFields)
                .minimumShouldMatch(enough)
                .boost(SINGLES)));
    }

    private static Query titlePhrase(String family, Wording wording) {
        return Query.of(query -> query.matchPhrase(phrase ->
                phrase.field(family + ".title.single").query(wording.text()).boost(TITLE_PHRASE)));
    }

    private static Query externalId(Wording wording) {
        return Query.of(query -> query.term(
                term -> term.field("externalId").value(wording.text()).boost(EXTERNAL_ID)));
    }

    private static Query unscored(Query query) {
        return Query.of(
                constant -> constant.constantScore(score -> score.filter(query).boost(0f)));
    }

    private static Query anyOf(Query one, Query other) {
        return BoolQuery.of(any -> any.should(one, other).minimumShouldMatch("1"))
                ._toQuery();
    }
}
