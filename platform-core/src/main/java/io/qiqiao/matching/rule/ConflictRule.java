package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Need.Asking;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;

/**
 * Nobody serves themselves or whom they must not serve, and what was turned down for this demand is not proposed again.
 * What an expert is not to do stays with the expert's own tenant, so that elsewhere it is not known.
 */
@Singleton
final class ConflictRule implements MatchRule {

    @Override
    public String name() {
        return "conflict";
    }

    @Override
    public int place() {
        return 120;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        if (circumstances.refused().contains(candidate.id())) {
            return Verdict.rejects("turned-down");
        }
        Asking asking = circumstances.need().asking();
        if (asking == null) {
            return Verdict.SILENT;
        }
        if (isSame(candidate, asking)) {
            return Verdict.rejects("itself");
        }
        return candidate.conflicts().stream().anyMatch(conflict -> conflict.contains(asking.name()))
                ? Verdict.rejects("declared")
                : Verdict.SILENT;
    }

    private static boolean isSame(Candidate candidate, Asking asking) {
        String code = candidate.provider().creditCode();
        return code == null || asking.creditCode() == null
                ? candidate.provider().name().equals(asking.name())
                : code.equals(asking.creditCode());
    }
}
