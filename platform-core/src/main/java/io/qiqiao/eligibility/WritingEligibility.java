package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Requirement.Group;
import io.qiqiao.eligibility.fact.FactDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes eligibility as data, so that reading it again gives the same. */
public final class WritingEligibility {

    private WritingEligibility() {}

    /** The whole, with its format's version. */
    public static Map<String, Object> write(Eligibility eligibility) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", eligibility.version());
        map.put("where", write(eligibility.where()));
        if (!eligibility.facts().isEmpty()) {
            map.put(
                    "facts",
                    eligibility.facts().stream().map(WritingEligibility::write).toList());
        }
        return map;
    }

    private static Map<String, Object> write(Requirement requirement) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (requirement) {
            case Group(Requirement.Kind kind, List<Requirement> parts) ->
                map.put(
                        kind.code(),
                        parts.stream().map(WritingEligibility::write).toList());
            case Condition condition -> {
                map.put("fact", condition.fact().code());
                map.put("operator", condition.operator().code());
                map.put("values", condition.values());
                if (condition.months() != null) {
                    map.put("months", condition.months());
                }
                if (condition.clause() != null) {
                    map.put("clause", condition.clause());
                }
            }
        }
        return map;
    }

    private static Map<String, Object> write(FactDefinition fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", fact.code());
        map.put("type", fact.type().name());
        map.put("zh", fact.zh());
        map.put("en", fact.en());
        if (fact.unit() != null) {
            map.put("unit", fact.unit());
        }
        return map;
    }
}
