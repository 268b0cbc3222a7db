package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;

/** The service belongs to the category that was asked for. */
@Singleton
final class CategoryRule implements MatchRule {

    @Override
    public String name() {
        return "category";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        String wanted = circumstances.need().category();
        return wanted != null && candidate.categories().contains(wanted)
                ? Verdict.counts(1, "same", "category:" + wanted)
                : Verdict.SILENT;
    }
}
