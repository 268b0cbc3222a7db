package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Track;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;

/** Whoever has much in hand comes later, and whoever has too much is not asked; silent below that. */
@Singleton
final class LoadRule implements MatchRule {

    @Override
    public String name() {
        return "load";
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        long busy = circumstances.findTrack(candidate).map(Track::busy).orElse(0L);
        if (busy >= circumstances.rules().limit("load-most")) {
            return Verdict.rejects("most", Long.toString(busy));
        }
        return busy >= circumstances.rules().limit("load-heavy")
                ? Verdict.counts(-1, "heavy", Long.toString(busy))
                : Verdict.SILENT;
    }
}
