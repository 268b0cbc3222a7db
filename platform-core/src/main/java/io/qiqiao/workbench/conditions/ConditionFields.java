package io.qiqiao.workbench.conditions;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.fact.Operator;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Control.Look;
import io.qiqiao.web.form.Control.Option;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.Areas;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the controls of one condition by the type of its fact. */
@Singleton
class ConditionFields {

    private final Vocabularies vocabularies;
    private final Areas areas;

    ConditionFields(Vocabularies vocabularies, Areas areas) {
        this.vocabularies = vocabularies;
        this.areas = areas;
    }

    List<Field> of(
            String place, FactDefinition fact, DraftNode.Condition condition, List<FieldProblem> problems, Ui ui) {
        String prefix = "c." + place + ".";
        List<Field> fields = new ArrayList<>();
        fields.add(operator(prefix, fact, condition));
        fields.addAll(values(prefix + "values", prefix + "more", fact, condition, ui));
        if (fact.type() == FactType.TITLE) {
            fields.add(Field.typed("number", prefix + "months", "conditions.months", condition.months())
                    .help("conditions.months.help"));
        }
        fields.add(Field.line(prefix + "clause", "conditions.clause", condition.clause())
                .help("conditions.clause.help"));
        return fields.stream().map(field -> field.wrong(problems)).toList();
    }

    private static Field operator(String prefix, FactDefinition fact, DraftNode.Condition condition) {
        List<Option> options = fact.type().operators().stream()
                .map(operator -> Option.of(
                        operator.code(),
                        Label.of("conditions.operator." + operator.code()),
                        operator.code().equals(condition.operator())))
                .toList();
        return Field.choice(prefix + "operator", "conditions.operator", Look.SELECT, options);
    }

    private List<Field> values(String name, String more, FactDefinition fact, DraftNode.Condition condition, Ui ui) {
        List<String> values = condition.values();
        return switch (fact.type()) {
            case CODE, TITLE -> fact.options() == null ? written(more, values) : ticked(name, fact, values, ui);
            case REGION -> regions(name, more, values);
            case INDUSTRY -> written(more, values);
            case NUMBER, MONEY, PERCENT, AGE, DATE -> ends(name, fact, values, ui);
            case FLAG ->
                List.of(Field.choice(
                        name,
                        "conditions.value",
                        Look.RADIOS,
                        List.of(
                                Option.of("true", Label.of("eligibility.yes"), !values.contains("false")),
                                Option.of("false", Label.of("eligibility.no"), values.contains("false")))));
        };
    }

    private List<Field> ticked(String name, FactDefinition fact, List<String> values, Ui ui) {
        List<Option> options = vocabularies.get(Objects.requireNonNull(fact.options(), fact.code())).terms().stream()
                .map(term -> Option.of(term.code(), Label.text(term.name(ui.locale())), values.contains(term.code())))
                .toList();
        return List.of(Field.choice(name, "conditions.values", Look.CHECKS, options));
    }

    /** Areas around are ticked, others written as codes. */
    private List<Field> regions(String name, String more, List<String> values) {
        List<Option> options = areas.listAround().stream()
                .map(area -> Option.of(area.code(), Label.text(areas.name(area.code())), values.contains(area.code())))
                .toList();
        Set<String> offered = options.stream().map(Option::value).collect(Collectors.toSet());
        List<String> others =
                values.stream().filter(value -> !offered.contains(value)).toList();
        return List.of(
                Field.choice(name, "conditions.values", Look.CHECKS, options),
                Field.line(more, "conditions.other-areas", String.join("、", others)));
    }

    private static List<Field> written(String more, List<String> values) {
        return List.of(
                Field.line(more, "conditions.values", String.join("、", values)).help("conditions.several"));
    }

    private static List<Field> ends(String name, FactDefinition fact, List<String> values, Ui ui) {
        String type = fact.type() == FactType.DATE ? "date" : "number";
        String first = values.isEmpty() ? "" : values.getFirst();
        String second = values.size() < 2 ? "" : values.get(1);
        Field plain = Field.typed(type, name, "conditions.value", first);
        Field value = fact.unit(ui.locale()).isEmpty()
                ? fact.type() == FactType.AGE ? plain.help("conditions.in-months") : plain
                : plain.help("conditions.unit", fact.unit(ui.locale()));
        boolean between = fact.type().operators().contains(Operator.BETWEEN);
        return between
                ? List.of(
                        value, Field.typed(type, name, "conditions.to", second).help("conditions.to.help"))
                : List.of(value);
    }
}
