package io.qiqiao.workbench.matching;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.workbench.FlashNote;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Says on the next page what was done, or why it was not. */
final class Telling {

    private static final Set<ErrorCode> TOLD_IN_PLACE =
            EnumSet.of(ErrorCode.WRONG_STATE, ErrorCode.INVALID_INPUT, ErrorCode.STALE_VERSION);

    private Telling() {}

    static FlashNote what(Supplier<FlashNote> deed) {
        try {
            return deed.get();
        } catch (Refusal refused) {
            if (!TOLD_IN_PLACE.contains(refused.code())) {
                throw refused;
            }
            return refused.problems().isEmpty()
                    ? FlashNote.warm(refused.detailKey(), words(refused.arguments()))
                    : problem(refused.problems().getFirst());
        }
    }

    private static FlashNote problem(FieldProblem problem) {
        return FlashNote.warm(problem.messageKey(), words(problem.arguments()));
    }

    private static String[] words(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toArray(String[]::new);
    }
}
