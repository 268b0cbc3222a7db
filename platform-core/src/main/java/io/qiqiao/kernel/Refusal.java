package io.qiqiao.kernel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final transient @Nullable Duration wait;
    private final transient Map<String, Object> facts;

    private Refusal(ErrorCode code, String detailKey, List<Object> arguments, List<FieldProblem> problems) {
        this(code, detailKey, arguments, problems, null, Map.of());
    }

    private Refusal(
            ErrorCode code,
            String detailKey,
            List<Object> arguments,
            List<FieldProblem> problems,
            @Nullable Duration wait,
            Map<String, Object> facts) {
        super(code.code() + ": " + detailKey + " " + arguments + (problems.isEmpty() ? "" : " " + problems));
        this.code = code;
        this.detailKey = detailKey;
        this.arguments = arguments;
        this.problems = problems;
        this.wait = wait;
        this.facts = Map.copyOf(facts);
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

    /**
     * What was sent in a field that has to be there.
     *
     * @throws Refusal invalid-input where it was left out
     */
    public static <T> T required(String field, @Nullable T sent) {
        if (sent == null) {
            throw invalid(field, "error.field.missing");
        }
        return sent;
    }

    /** Nothing of that kind has that id, or the reader may not know that it does. */
    public static Refusal notFound() {
        return of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.messageKey());
    }

    /** The same refusal, of which the client is told when to come again. */
    public Refusal until(Duration longEnough) {
        return new Refusal(code, detailKey, arguments, problems, longEnough, facts);
    }

    /** The same refusal with something more that a program reads to go on from it; a page does not show it. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refusal(code, detailKey, arguments, problems, wait, more);
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

    /** After how long it is worth to come again; empty where that is not known. */
    public Optional<Duration> findWait() {
        return Optional.ofNullable(wait);
    }

    /** What a program needs to go on from here, by name. */
    public Map<String, Object> facts() {
        return facts;
    }
}
