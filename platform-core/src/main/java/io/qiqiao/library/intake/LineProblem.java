package io.qiqiao.library.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.FieldProblem;
import java.util.List;

/**
 * What is wrong with a line, or was corrected: kept with it, said in the reader's language when it is shown.
 *
 * @param field the field's name, or empty where it is the line as a whole
 * @param key key of the message
 * @param arguments the message's arguments as text
 */
// An empty field is written too: left out, it would be read back as null.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Serdeable
public record LineProblem(String field, String key, List<String> arguments) {

    static LineProblem of(FieldProblem problem) {
        return new LineProblem(
                problem.field(),
                problem.messageKey(),
                problem.arguments().stream().map(LineProblem::brief).toList());
    }

    static LineProblem ofLine(String key, Object... arguments) {
        return of(FieldProblem.of("", key, arguments));
    }

    private static String brief(Object argument) {
        String text = argument.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
