package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;

/** Says of a service that it is not published: only the own tenant's staff sees it, and nobody can be offered it yet. */
@Singleton
final class PublicationRule implements MatchRule {

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public int place() {
        return 130;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        return candidate.published() ? Verdict.SILENT : Verdict.counts(0, "not-yet");
    }
}
