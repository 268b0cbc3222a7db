package io.qiqiao.job;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Why a job, or an attempt at it, failed.
 *
 * @param messageKey key of the message that says so
 * @param arguments the message's arguments, in order
 */
@Serdeable
public record JobProblem(String messageKey, List<String> arguments) {

    public JobProblem {
        arguments = List.copyOf(arguments);
    }

    public static JobProblem of(String messageKey, Object... arguments) {
        return new JobProblem(
                messageKey, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
