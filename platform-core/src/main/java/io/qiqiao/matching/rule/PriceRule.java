package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** The service costs nothing, or no more than is to be spent. */
@Singleton
final class PriceRule implements MatchRule {

    private static final int FEN_OF_A_YUAN = 2;

    @Override
    public String name() {
        return "price";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        if (Boolean.TRUE.equals(candidate.free())) {
            return Verdict.counts(1, "free");
        }
        Long budget = circumstances.need().budgetFen();
        BigDecimal least = candidate.feeFromYuan();
        if (budget == null || least == null) {
            return Verdict.SILENT;
        }
        String from = least.stripTrailingZeros().toPlainString();
        return least.compareTo(BigDecimal.valueOf(budget, FEN_OF_A_YUAN)) <= 0
                ? Verdict.counts(1, "within", from)
                : Verdict.rejects("above", from);
    }
}
