package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Track;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;

/** What became of earlier offers from this tenant to whoever answers; silent where there were none. */
@Singleton
final class PastSuccessRule implements MatchRule {

    @Override
    public String name() {
        return "past-success";
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        return circumstances.findTrack(candidate).map(PastSuccessRule::judge).orElse(Verdict.SILENT);
    }

    private static Verdict judge(Track track) {
        long ended = track.taken() + track.missed();
        if (ended == 0) {
            return Verdict.SILENT;
        }
        double share = (double) (track.taken() - track.missed()) / ended;
        return track.taken() == 0
                ? Verdict.counts(share, "missed", Long.toString(track.missed()))
                : Verdict.counts(share, "taken", Long.toString(track.taken()), Long.toString(track.solved()));
    }
}
