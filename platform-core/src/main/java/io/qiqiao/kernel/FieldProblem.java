package io.qiqiao.kernel;

import java.util.List;

/**
 * One field that cannot be accepted, and why.
 *
 * @param field the field's name as the client sent it, such as {@code creditCode} or {@code administrator.email}
 * @param messageKey key of the message that says what is wrong and how to mend it
 * @param arguments the message's arguments, in order
 */
public record FieldProblem(String field, String messageKey, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String messageKey, Object... arguments) {
        return new FieldProblem(field, messageKey, List.of(arguments));
    }
}
