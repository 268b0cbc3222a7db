package io.qiqiao.matching.ranking;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.RuleChain;
import io.qiqiao.matching.RuleSets;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What somebody chooses by hand for a demand. */
@Singleton
public class Targets {

    private final ReadingCandidates reading;
    private final Experience experience;
    private final RuleChain chain;
    private final RuleSets ruleSets;

    Targets(ReadingCandidates reading, Experience experience, RuleChain chain, RuleSets ruleSets) {
        this.reading = reading;
        this.experience = experience;
        this.chain = chain;
        this.ruleSets = ruleSets;
    }

    /**
     * A record that the current tenant may read, with what the rules say of it; a rule that rejects it does not keep a
     * person from choosing it.
     *
     * @throws Refusal not-found when there is none, or none that the current tenant may read
     */
    public Judged get(Need need, String kind, UUID id) {
        Candidate candidate = Optional.of(kind)
                .filter(Scope.ALL_KINDS::contains)
                .flatMap(known -> reading.find(known, id))
                .orElseThrow(Refusal::notFound);
        Circumstances circumstances = new Circumstances(
                need, ruleSets.current(), ruleSets.today(), experience.tracks(), experience.refused(need.demand()));
        return chain.judge(candidate, circumstances);
    }
}
