package io.qiqiao.eligibility;

import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts that a policy brings along: {@code {"code": "custom.exportShare", "type": "percent", "zh": "出口占比"}}.
 * They travel with the policy, so that every tenant that reads it knows what is asked.
 */
@Singleton
class ReadingCustomFacts {

    private static final Set<FactType> TYPES =
            Set.of(FactType.NUMBER, FactType.MONEY, FactType.PERCENT, FactType.DATE, FactType.FLAG, FactType.CODE);
    private static final int MOST = 30;
    private static final int LONGEST = 60;

    List<FactDefinition> read(String field, @Nullable Object sent, List<FieldProblem> problems) {
        if (sent == null) {
            return List.of();
        }
        if (!(sent instanceof List<?> list) || list.size() > MOST) {
            problems.add(FieldProblem.of(field, "eligibility.not-facts", MOST));
            return List.of();
        }
        Map<String, FactDefinition> read = new LinkedHashMap<>();
        for (int at = 0; at < list.size(); at++) {
            Map<?, ?> map = list.get(at) instanceof Map<?, ?> each ? each : Map.of();
            fact(field + "." + at, map, problems).ifPresent(fact -> read.put(fact.code(), fact));
        }
        return List.copyOf(read.values());
    }

    private static Optional<FactDefinition> fact(String field, Map<?, ?> map, List<FieldProblem> problems) {
        int before = problems.size();
        String code = text(map, "code");
        if (!FactDefinition.isCustomCode(code)) {
            problems.add(FieldProblem.of(field + ".code", "eligibility.no-code-of-a-fact", code));
        }
        Optional<FactType> type = Arrays.stream(FactType.values())
                .filter(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(text(map, "type").toLowerCase(Locale.ROOT)))
                .filter(TYPES::contains)
                .findFirst();
        if (type.isEmpty()) {
            problems.add(FieldProblem.of(field + ".type", "eligibility.no-type-of-a-fact", text(map, "type")));
        }
        String zh = text(map, "zh");
        String en = text(map, "en");
        if ((zh.isEmpty() && en.isEmpty()) || zh.length() > LONGEST || en.length() > LONGEST) {
            problems.add(FieldProblem.of(field + ".zh", "eligibility.fact-without-name", LONGEST));
        }
        return problems.size() > before
                ? Optional.empty()
                : type.map(each -> new FactDefinition(
                        code,
                        each,
                        zh.isEmpty() ? en : zh,
                        en.isEmpty() ? zh : en,
                        unit(each, text(map, "unit")),
                        unitEn(each, text(map, "unit")),
                        null,
                        null,
                        null));
    }

    private static @Nullable String unit(FactType type, String sent) {
        return switch (type) {
            case MONEY -> "万元";
            case PERCENT -> "%";
            default -> sent.isEmpty() || sent.length() > 10 ? null : sent;
        };
    }

    private static @Nullable String unitEn(FactType type, String sent) {
        return type == FactType.MONEY ? "×10,000 yuan" : unit(type, sent);
    }

    private static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString().strip();
    }
}
