package io.qiqiao.workbench.conditions;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.ReadEligibility;
import io.qiqiao.eligibility.Requirement;
import io.qiqiao.eligibility.fact.FactDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions as they are kept, for the form to begin with. */
final class KeptConditions {

    private KeptConditions() {}

    static ConditionsPages.Standing of(@Nullable Eligibility kept) {
        if (kept == null) {
            DraftNode.Group empty = new DraftNode.Group("all", List.of());
            return new ConditionsPages.Standing(
                    empty, List.of(), new ReadEligibility(null, List.of(), List.of()), false);
        }
        DraftNode.Group root = draft(kept.where()) instanceof DraftNode.Group group
                ? group
                : new DraftNode.Group("all", List.of(draft(kept.where())));
        return new ConditionsPages.Standing(
                root,
                kept.facts().stream().map(KeptConditions::fact).toList(),
                new ReadEligibility(kept, kept.facts(), List.of()),
                false);
    }

    private static DraftNode draft(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Group(Requirement.Kind kind, List<Requirement> parts) ->
                new DraftNode.Group(
                        kind.code(), parts.stream().map(KeptConditions::draft).toList());
            case Requirement.Condition condition ->
                new DraftNode.Condition(
                        condition.fact().code(),
                        condition.operator().code(),
                        condition.values(),
                        condition.months() == null ? "" : condition.months().toString(),
                        condition.clause() == null ? "" : condition.clause());
        };
    }

    private static Map<String, Object> fact(FactDefinition fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", fact.code());
        map.put("type", fact.type().name().toLowerCase(Locale.ROOT));
        map.put("zh", fact.zh());
        map.put("en", fact.en());
        if (fact.unit() != null) {
            map.put("unit", fact.unit());
        }
        return map;
    }
}
