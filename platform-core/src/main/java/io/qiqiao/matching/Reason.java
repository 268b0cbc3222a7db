package io.qiqiao.matching;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Why something fits, or does not.
 *
 * @param rule the rule that says so
 * @param key key of the sentence
 * @param arguments the sentence's arguments; {@code region:440106} and the like are said by name, see {@link Reasons}
 * @param points what it adds to the score, or takes from it
 */
@Serdeable
public record Reason(String rule, String key, List<String> arguments, double points) {

    public Reason {
        arguments = List.copyOf(arguments);
    }
}
