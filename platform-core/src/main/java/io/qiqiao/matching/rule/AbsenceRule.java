package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Whoever is not there yet, or no longer, is not asked: an expert outside the term of appointment. */
@Singleton
final class AbsenceRule implements MatchRule {

    @Override
    public String name() {
        return "absence";
    }

    @Override
    public int place() {
        return 110;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        LocalDate today = circumstances.today();
        LocalDate begins = candidate.beginsOn();
        LocalDate ends = candidate.endsOn();
        if (ends != null && ends.isBefore(today)) {
            return Verdict.rejects("ended", ends.toString());
        }
        return begins != null && begins.isAfter(today)
                ? Verdict.rejects("not-begun", begins.toString())
                : Verdict.SILENT;
    }
}
