package io.qiqiao.matching.ranking;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.RuleChain;
import io.qiqiao.matching.RuleSet;
import io.qiqiao.matching.RuleSets;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Finds what could serve a demand, lets the rules judge it, and puts it in order. It asks the index: not inside a transaction. */
@Singleton
public class Ranking {

    private final Retrieval retrieval;
    private final ReadingCandidates reading;
    private final Experience experience;
    private final RuleChain chain;
    private final RuleSets ruleSets;

    Ranking(Retrieval retrieval, ReadingCandidates reading, Experience experience, RuleChain chain, RuleSets ruleSets) {
        this.retrieval = retrieval;
        this.reading = reading;
        this.experience = experience;
        this.chain = chain;
        this.ruleSets = ruleSets;
    }

    /**
     * What {@code scope} holds for the need. What is equally good keeps the order in which the search gave it.
     *
     * @throws io.qiqiao.kernel.Refusal search-down
     */
    public Ranked rank(Need need, Scope scope) {
        RuleSet rules = ruleSets.current();
        List<Candidate> candidates = reading.read(retrieval.find(need, scope, rules), need.title());
        Circumstances circumstances = new Circumstances(
                need, rules, ruleSets.today(), experience.tracks(), experience.refused(need.demand()));
        List<Judged> judged = candidates.stream()
                .map(candidate -> chain.judge(candidate, circumstances))
                .toList();
        return new Ranked(
                judged.stream()
                        .filter(each -> each.rejection() == null)
                        .sorted(Comparator.comparingDouble(Judged::score).reversed())
                        .toList(),
                judged.stream().filter(each -> each.rejection() != null).toList(),
                rules);
    }
}
