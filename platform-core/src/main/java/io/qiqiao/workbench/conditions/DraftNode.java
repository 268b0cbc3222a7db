package io.qiqiao.workbench.conditions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of eligibility as it stands in the form: not complete yet, perhaps, nor right. */
sealed interface DraftNode {

    /** As it is sent to be read. */
    Map<String, Object> toMap();

    /** A group; {@code kind} is {@code all}, {@code any} or {@code none}. */
    record Group(String kind, List<DraftNode> parts) implements DraftNode {

        public Group {
            parts = new ArrayList<>(parts);
        }

        @Override
        public Map<String, Object> toMap() {
            return Map.of(kind, parts.stream().map(DraftNode::toMap).toList());
        }
    }

    /** A condition. */
    record Condition(String fact, String operator, List<String> values, String months, String clause)
            implements DraftNode {

        public Condition {
            values = List.copyOf(values);
        }

        @Override
        public Map<String, Object> toMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("fact", fact);
            map.put("operator", operator);
            map.put("values", values);
            if (!months.isEmpty()) {
                map.put("months", months);
            }
            if (!clause.isEmpty()) {
                map.put("clause", clause);
            }
            return map;
        }
    }
}
