package io.qiqiao.matching.rule;

import io.qiqiao.calendar.WorkingDays;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What the service promises ends before the day by which it is wanted; silent while the holidays till then are unknown. */
@Singleton
final class TimeLimitRule implements MatchRule {

    private final WorkingDays workingDays;

    TimeLimitRule(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public String name() {
        return "time-limit";
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        LocalDate wantedBy = circumstances.need().wantedBy();
        Long promised = candidate.workingDays();
        if (wantedBy == null || promised == null) {
            return Verdict.SILENT;
        }
        return workingDays
                .findAfter(circumstances.today(), promised)
                .map(done -> done.isAfter(wantedBy)
                        ? Verdict.rejects("too-late", promised.toString(), done.toString())
                        : Verdict.counts(1, "in-time", promised.toString(), done.toString()))
                .orElse(Verdict.SILENT);
    }
}
