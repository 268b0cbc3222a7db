package io.qiqiao.kernel;

import java.util.List;

/**
 * A request that was understood and is refused, with its reason. The web edge turns it into problem+json or an error
 * page, the command line into a line; nothing of it is logged as a fault.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detailKey;
    private final transient List<Object> arguments;
    private final transient List<FieldProblem> problems;

    private Refusal(ErrorCode code, String detailKey, List<Object> arguments, List<FieldProblem> problems) {
        super(code.code() + ": " + detailKey + " " + arguments + (problems.isEmpty() ? "" : " " + problems));
        this.code = code;
        this.detailKey = detailKey;
        this.arguments = arguments;
        this.problems = problems;
    }

    /** A refusal whose detail is the message {@code detailKey} with its arguments. */
    public static Refusal of(ErrorCode code, String detailKey, Object... arguments) {
        return new Refusal(code, detailKey, List.of(arguments), List.of());
    }

    /** Input whose fields do not hold; the list says which and why and is never empty. */
    public static Refusal invalid(List<FieldProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal of input names at least one field");
        }
        return new Refusal(
                ErrorCode.INVALID_INPUT, ErrorCode.INVALID_INPUT.messageKey(), List.of(), List.copyOf(problems));
    }

    /** Input with one field that does not hold. */
    public static Refusal invalid(String field, String messageKey, Object... arguments) {
        return invalid(List.of(FieldProblem.of(field, messageKey, arguments)));
    }

    /** Nothing of that kind has that id, or the reader may not know that it does. */
    public static Refusal notFound() {
        return of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.messageKey());
    }

    public ErrorCode code() {
        return code;
    }

    public String detailKey() {
        return detailKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
