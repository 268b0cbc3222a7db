package io.qiqiao.push.saved;

import io.qiqiao.push.rule.PushRuleSet;
import io.qiqiao.search.Asker;
import io.qiqiao.search.AskingAmong;
import io.qiqiao.search.AskingAmong.Among;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchResult;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Asks the index which new records fit, some questions at a time. A question is asked for the newest hits since the first new
 * record was shared, and those are held against what is new: others were only changed or shared again. Where all of the
 * hits are such others, and there are more, it is asked of the new records by name.
 */
@Singleton
class AskingForNews {

    private final AskingAmong asking;
    private final PushRuleSet rules;
    private final SavedConfiguration configuration;

    AskingForNews(AskingAmong asking, PushRuleSet rules, SavedConfiguration configuration) {
        this.asking = asking;
        this.rules = rules;
        this.configuration = configuration;
    }

    /**
     * For each question, in order, what is new.
     *
     * @throws io.qiqiao.kernel.Refusal search-down
     */
    List<Finding> ask(List<NewsOf> questions, Asker asker) {
        List<Finding> found = new ArrayList<>(Collections.nCopies(questions.size(), Finding.NOTHING));
        List<Integer> open = IntStream.range(0, found.size())
                .filter(at -> !questions.get(at).news().isEmpty())
                .boxed()
                .toList();
        for (int from = 0; from < open.size(); from += configuration.getQuestions()) {
            List<Integer> some = open.subList(from, Math.min(open.size(), from + configuration.getQuestions()));
            List<SearchResult> results = asking.ask(some.stream()
                    .map(at -> among(questions.get(at), asker, List.of()))
                    .toList());
            for (int at = 0; at < some.size(); at++) {
                NewsOf question = questions.get(some.get(at));
                found.set(some.get(at), finding(question, asker, results.get(at)));
            }
        }
        return found;
    }

    private Finding finding(NewsOf question, Asker asker, SearchResult result) {
        List<SearchHit> fresh = result.items().stream()
                .filter(hit -> question.news().ids().contains(hit.id()))
                .toList();
        boolean more = result.total() > configuration.getHits();
        return fresh.isEmpty() && more ? byName(question, asker) : new Finding(fresh.size(), more, titles(fresh));
    }

    private Finding byName(NewsOf question, Asker asker) {
        List<String> ids =
                question.news().ids().stream().map(UUID::toString).sorted().toList();
        long count = 0;
        List<SearchHit> newest = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += configuration.getNamed()) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + configuration.getNamed()));
            SearchResult result =
                    asking.ask(List.of(among(question, asker, some))).getFirst();
            count += result.total();
            newest.addAll(result.items());
        }
        return new Finding(count, false, titles(newest));
    }

    private Among among(NewsOf question, Asker asker, List<String> records) {
        return new Among(
                question.question().query(asker, configuration.getHits()),
                question.news().since(),
                records);
    }

    private List<String> titles(List<SearchHit> hits) {
        return hits.stream()
                .limit(rules.rules().savedSearches().titles())
                .map(hit -> hit.title().text())
                .toList();
    }
}
