package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;

/** The service speaks of what the demand speaks of; how well it does is the search's judgement. */
@Singleton
final class SubjectRule implements MatchRule {

    @Override
    public String name() {
        return "subject";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        if (candidate.fit() <= 0) {
            return Verdict.SILENT;
        }
        return candidate.words().isEmpty()
                ? Verdict.counts(candidate.fit(), "alike")
                : Verdict.counts(candidate.fit(), "words", "text:" + String.join("、", candidate.words()));
    }
}
