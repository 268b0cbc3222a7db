package io.qiqiao.search.evaluation;

import java.util.Map;

/**
 * A question of which somebody has said what answers it.
 *
 * @param relevant grades by the records' own ids; what is not in it has not been judged and counts as wrong
 */
public record JudgedQuestion(String id, String text, Map<String, Integer> relevant) {

    public JudgedQuestion {
        relevant = Map.copyOf(relevant);
    }
}
