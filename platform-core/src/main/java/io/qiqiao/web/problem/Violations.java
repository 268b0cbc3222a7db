package io.qiqiao.web.problem;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Turns violated constraints into problems of fields, in the words of our own bundles. */
final class Violations {

    private Violations() {}

    static Refusal refusal(ConstraintViolationException violated) {
        List<FieldProblem> problems = violated.getConstraintViolations().stream()
                .map(Violations::problem)
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        return problems.isEmpty() ? Refusal.invalid("body", "error.field.unfit") : Refusal.invalid(problems);
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor() == null
                ? Map.of()
                : violation.getConstraintDescriptor().getAttributes();
        String field = field(violation.getPropertyPath());
        String constraint = constraint(violation);
        return switch (constraint) {
            case "NotBlank", "NotNull", "NotEmpty" -> FieldProblem.of(field, "error.field.missing");
            case "Size" -> size(field, attributes);
            case "Min", "Max", "Positive", "PositiveOrZero" -> FieldProblem.of(field, "error.field.out-of-range");
            case "Email" -> FieldProblem.of(field, "error.field.email");
            default -> FieldProblem.of(field, "error.field.unfit");
        };
    }

    private static FieldProblem size(String field, Map<String, Object> attributes) {
        Object max = attributes.get("max");
        return max instanceof Integer limit && limit < Integer.MAX_VALUE
                ? FieldProblem.of(field, "error.field.size", limit)
                : FieldProblem.of(field, "error.field.unfit");
    }

    private static String constraint(ConstraintViolation<?> violation) {
        if (violation.getConstraintDescriptor() == null
                || violation.getConstraintDescriptor().getAnnotation() == null) {
            return "";
        }
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    /** The field as the client sent it: without the method, and without the name of the body's parameter. */
    private static String field(Path path) {
        List<Path.Node> nodes =
                new ArrayList<>(StreamSupport.stream(path.spliterator(), false).toList());
        nodes.removeIf(node -> node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR);
        if (nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER) {
            nodes.removeFirst();
        }
        return nodes.stream().map(Path.Node::toString).collect(Collectors.joining("."));
    }
}
