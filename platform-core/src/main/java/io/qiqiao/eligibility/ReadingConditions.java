package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.fact.Operator;
import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one condition: {@code {"fact": "staff", "operator": "at-least", "values": ["50"], "clause": "第三条"}}. */
@Singleton
class ReadingConditions {

    private static final Set<String> NAMES = Set.of("fact", "operator", "values", "value", "months", "clause");
    private static final int LONGEST_CLAUSE = 200;
    private static final int MOST_MONTHS = 1200;

    private final ReadingWanted wanted;

    ReadingConditions(ReadingWanted wanted) {
        this.wanted = wanted;
    }

    Optional<Condition> read(String path, Map<?, ?> sent, FactCatalogue catalogue, List<FieldProblem> problems) {
        sent.keySet().stream()
                .filter(name -> !NAMES.contains(String.valueOf(name)))
                .forEach(name -> problems.add(FieldProblem.of(path + "." + name, "eligibility.unknown-name", name)));
        String code = text(sent.get("fact"));
        Optional<FactDefinition> fact = catalogue.find(code);
        if (fact.isEmpty()) {
            problems.add(FieldProblem.of(path + ".fact", "eligibility.unknown-fact", code));
            return Optional.empty();
        }
        FactType type = fact.get().type();
        Optional<Operator> operator = sent.get("operator") == null
                ? Optional.of(type.operators().getFirst())
                : Operator.find(text(sent.get("operator"))).filter(type.operators()::contains);
        if (operator.isEmpty()) {
            problems.add(FieldProblem.of(
                    path + ".operator",
                    "eligibility.operator-does-not-suit",
                    text(sent.get("operator")),
                    fact.get().zh()));
            return Optional.empty();
        }
        return read(path, sent, fact.get(), operator.get(), problems);
    }

    private Optional<Condition> read(
            String path, Map<?, ?> sent, FactDefinition fact, Operator operator, List<FieldProblem> problems) {
        int before = problems.size();
        List<String> texts = values(sent.containsKey("values") ? sent.get("values") : sent.get("value"));
        if (texts.size() < operator.fewest()) {
            problems.add(FieldProblem.of(path + ".values", "eligibility.value-missing", operator.fewest()));
        } else if (texts.size() > operator.most()) {
            problems.add(FieldProblem.of(path + ".values", "eligibility.too-many-values", operator.most()));
        }
        @Nullable Integer months = months(path, sent.get("months"), fact, problems);
        @Nullable String clause = clause(path, sent.get("clause"), problems);
        List<String> values = problems.size() > before
                ? List.of()
                : texts.stream()
                        .map(text -> wanted.spelled(path + ".values", fact, text, problems))
                        .flatMap(Optional::stream)
                        .toList();
        if (problems.size() > before) {
            return Optional.empty();
        }
        List<String> once = operator == Operator.BETWEEN
                ? values
                : values.stream().distinct().toList();
        return wanted.of(path + ".values", fact, operator, once, months, problems)
                .map(wants -> new Condition(fact, operator, once, months, clause, wants));
    }

    private static @Nullable Integer months(
            String path, @Nullable Object sent, FactDefinition fact, List<FieldProblem> problems) {
        if (sent == null || text(sent).isEmpty()) {
            return null;
        }
        String text = text(sent);
        boolean number = text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= 1;
        if (fact.type() != FactType.TITLE || !number || Integer.parseInt(text) > MOST_MONTHS) {
            problems.add(FieldProblem.of(path + ".months", "eligibility.not-months", text));
            return null;
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String clause(String path, @Nullable Object sent, List<FieldProblem> problems) {
        String text = text(sent);
        if (text.length() > LONGEST_CLAUSE) {
            problems.add(FieldProblem.of(path + ".clause", "eligibility.clause-too-long", LONGEST_CLAUSE));
        }
        return text.isEmpty() ? null : text;
    }

    private static List<String> values(@Nullable Object sent) {
        List<String> values = new ArrayList<>();
        if (sent instanceof List<?> list) {
            list.forEach(each -> values.add(text(each)));
        } else {
            values.add(text(sent));
        }
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    private static String text(@Nullable Object sent) {
        return sent == null ? "" : sent.toString().strip();
    }
}
