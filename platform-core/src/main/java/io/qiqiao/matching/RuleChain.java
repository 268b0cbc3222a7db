package io.qiqiao.matching;

import io.qiqiao.matching.Verdict.Counts;
import io.qiqiao.matching.Verdict.Rejects;
import io.qiqiao.matching.Verdict.Silent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lets every rule speak about a candidate, in the order of their places. */
@Singleton
public class RuleChain {

    private static final String SENTENCES = "matching.reason.";

    private final List<MatchRule> rules;

    RuleChain(Collection<MatchRule> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparingInt(MatchRule::place)).toList();
    }

    /** The rules' names, in their order. */
    public List<String> names() {
        return rules.stream().map(MatchRule::name).toList();
    }

    public Judged judge(Candidate candidate, Circumstances circumstances) {
        List<Reason> reasons = new ArrayList<>();
        double score = 0;
        for (MatchRule rule : rules) {
            switch (rule.judge(candidate, circumstances)) {
                case Silent silent -> {}
                case Counts counts -> {
                    double points = counts.share() * circumstances.rules().weight(rule.name());
                    reasons.add(reason(rule, counts.key(), counts.arguments(), points));
                    score += points;
                }
                case Rejects rejects -> {
                    Reason why = reason(rule, rejects.key(), rejects.arguments(), 0);
                    return new Judged(candidate, score, reasons, why);
                }
            }
        }
        return new Judged(candidate, score, reasons, null);
    }

    private static Reason reason(MatchRule rule, String key, List<String> arguments, double points) {
        return new Reason(rule.name(), SENTENCES + rule.name() + "." + key, arguments, points);
    }
}
