package io.qiqiao.matching;

/** One rule of the chain. A bean of this type takes part; what it weighs is the rule set's to say. */
public interface MatchRule {

    /** Its name, under which its weight stands in the rule set and its sentences in the texts. */
    String name();

    /** Where it stands in the chain; the smaller the earlier. A candidate is rejected by the first that rejects it. */
    int place();

    Verdict judge(Candidate candidate, Circumstances circumstances);
}
