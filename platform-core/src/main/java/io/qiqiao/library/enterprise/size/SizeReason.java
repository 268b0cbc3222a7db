package io.qiqiao.library.enterprise.size;

import io.qiqiao.library.enterprise.size.SizeRules.Rule;
import io.qiqiao.web.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says in sentences why an enterprise is of its size: what the rules ask for beside what it has. */
public final class SizeReason {

    private SizeReason() {}

    /** The sentences, the first with the class itself, or with what is missing. */
    public static List<Label> of(Size size) {
        return switch (size) {
            case Size.Known known -> of(known);
            case Size.Unknown unknown ->
                List.of(Label.of(
                        "enterprise.size.unknown",
                        joined(unknown.fields().stream()
                                .map(field -> Label.of("enterprise.size.field." + field))
                                .toList())));
        };
    }

    private static List<Label> of(Size.Known known) {
        Rule rule = known.rule();
        List<Label> said = new ArrayList<>();
        said.add(Label.of(
                known.byAnalogy() ? "enterprise.size.by-analogy" : "enterprise.size.by-rule",
                Label.of("enterprise.size." + known.sizeClass().code()),
                Label.of(
                        "enterprise.size.rules",
                        known.rules().title(),
                        known.rules().number()),
                Label.of("enterprise.size.item", known.rules().article(), rule.item()),
                Label.of("enterprise.size.industry", rule.zh(), rule.en())));
        if (known.sizeClass() != SizeClass.MICRO) {
            said.add(Label.of("enterprise.size.reached", joined(reached(known).toList())));
        }
        if (known.sizeClass() != SizeClass.LARGE) {
            SizeClass above = SizeClass.values()[known.sizeClass().ordinal() - 1];
            said.add(Label.of(
                    "enterprise.size.not-reached",
                    Label.of("enterprise.size." + above.code()),
                    joined(below(known, above).toList())));
        }
        return said;
    }

    private static Stream<Label> reached(Size.Known known) {
        return known.rule().indicators().stream()
                .flatMap(indicator -> known.figures().find(indicator).stream()
                        .map(value -> figure("at-least", indicator, value, known, known.sizeClass())));
    }

    private static Stream<Label> below(Size.Known known, SizeClass above) {
        return known.rule().indicators().stream()
                .flatMap(indicator -> known.figures().find(indicator).stream()
                        .filter(value -> value.compareTo(known.rule().floor(above, indicator)) < 0)
                        .map(value -> figure("below", indicator, value, known, above)));
    }

    private static Label figure(
            String how, Indicator indicator, BigDecimal value, Size.Known known, SizeClass compared) {
        return Label.of(
                "enterprise.size." + how + "." + indicator.code(),
                plain(value),
                plain(known.rule().floor(compared, indicator)));
    }

    private static Label joined(List<Label> parts) {
        return parts.stream()
                .reduce((first, second) -> Label.of("enterprise.size.and", first, second))
                .orElse(Label.text(""));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
