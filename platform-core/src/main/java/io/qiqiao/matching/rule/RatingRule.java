package io.qiqiao.matching.rule;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Circumstances;
import io.qiqiao.matching.MatchRule;
import io.qiqiao.matching.RatingSource;
import io.qiqiao.matching.Verdict;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/** How those who were served rated it; silent as long as nobody did. */
@Singleton
final class RatingRule implements MatchRule {

    private final Collection<RatingSource> sources;

    RatingRule(Collection<RatingSource> sources) {
        this.sources = sources;
    }

    @Override
    public String name() {
        return "rating";
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public Verdict judge(Candidate candidate, Circumstances circumstances) {
        return sources.stream()
                .map(source -> source.find(candidate))
                .flatMap(Optional::stream)
                .findFirst()
                .map(rating -> Verdict.counts(
                        rating.share(), "rated", Long.toString(rating.percent()), Long.toString(rating.count())))
                .orElse(Verdict.SILENT);
    }
}
