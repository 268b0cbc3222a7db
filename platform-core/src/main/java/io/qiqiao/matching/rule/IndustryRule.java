package io.qiqiao.matching.rule;

import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;
import java.util.List;

/** The service is for the enterprise's industry, where it is for some industries only. */
@Singleton
final class IndustryRule implements MatchRule {

    private final Industries industries;

    IndustryRule(Industries industries) {
        this.industries = industries;
    }

    @Override
    public String name() {
        return "industry";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        String own = circumstances.need().industry();
        if (own == null || candidate.industries().isEmpty()) {
            return Verdict.SILENT;
        }
        List<String> path =
                industries.listPath(own).stream().map(Industry::code).toList();
        if (path.isEmpty()) {
            return Verdict.SILENT;
        }
        return candidate.industries().stream()
                .filter(path::contains)
                .findFirst()
                .map(fitting -> Verdict.counts(1, "same", "industry:" + fitting))
                .orElseGet(() -> Verdict.rejects("other", "industry:" + own));
    }
}
