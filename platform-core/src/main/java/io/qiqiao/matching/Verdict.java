package io.qiqiao.matching;

import java.util.List;

/** What a rule says of a candidate. */
public sealed interface Verdict {

    /** The rule has nothing to say: what it would need to know is not known. */
    Verdict SILENT = new Silent();

    /** Nothing. */
    record Silent() implements Verdict {}

    /**
     * It counts for the candidate, or against it.
     *
     * @param share of the rule's weight, from -1 to 1
     * @param key the sentence, below {@code matching.reason.<rule>}
     */
    record Counts(double share, String key, List<String> arguments) implements Verdict {}

    /** The candidate is out of the question; the sentence says why. */
    record Rejects(String key, List<String> arguments) implements Verdict {}

    static Verdict counts(double share, String key, String... arguments) {
        return new Counts(share, key, List.of(arguments));
    }

    static Verdict rejects(String key, String... arguments) {
        return new Rejects(key, List.of(arguments));
    }
}
