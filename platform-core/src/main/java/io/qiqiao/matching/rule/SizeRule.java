package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;

/** The service is for enterprises of this size, where it is for some sizes only. */
@Singleton
final class SizeRule implements MatchRule {

    @Override
    public String name() {
        return "size";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        String own = circumstances.need().size();
        if (own == null || candidate.sizes().isEmpty()) {
            return Verdict.SILENT;
        }
        return candidate.sizes().contains(own)
                ? Verdict.counts(1, "same", "size:" + own)
                : Verdict.rejects("other", "size:" + own);
    }
}
