package io.qiqiao.workbench.push;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as it was sent, and what is wrong with it.
 *
 * @param value what was sent, or null where nothing was
 */
record SentAddress(@Nullable String value, List<FieldProblem> problems) {

    SentAddress {
        problems = List.copyOf(problems);
    }

    static SentAddress none() {
        return new SentAddress(null, List.of());
    }

    static SentAddress refused(@Nullable String value, Refusal refusal) {
        return new SentAddress(value, refusal.problems());
    }
}
