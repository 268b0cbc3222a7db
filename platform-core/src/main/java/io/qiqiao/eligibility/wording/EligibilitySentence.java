package io.qiqiao.eligibility.wording;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Requirement;
import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Requirement.Group;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.fact.Operator;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints eligibility as a sentence. */
@Singleton
public class EligibilitySentence {

    private final Messages messages;
    private final FactWording wording;

    EligibilitySentence(Messages messages, FactWording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** The whole: 注册地在广州市，并且（员工人数不低于 50 人，或者持有高新技术企业）。 */
    public String print(Eligibility eligibility, Locale locale) {
        return messages.text(locale, "eligibility.sentence", print(eligibility.where(), locale, true));
    }

    /** One condition, without its clause: 员工人数不低于 50 人. */
    public String print(Condition condition, Locale locale) {
        String name = condition.fact().name(locale);
        List<String> values = condition.values().stream()
                .map(value -> wording.say(condition.fact(), value, locale))
                .toList();
        if (condition.months() != null) {
            return messages.text(
                    locale,
                    "eligibility.condition." + condition.operator().code() + ".months",
                    name,
                    any(values, locale),
                    wording.months(condition.months(), locale));
        }
        return condition.operator() == Operator.BETWEEN
                ? messages.text(locale, key(condition), name, values.getFirst(), values.getLast())
                : messages.text(locale, key(condition), name, any(values, locale));
    }

    private String print(Requirement requirement, Locale locale, boolean outermost) {
        return switch (requirement) {
            case Condition condition -> print(condition, locale);
            case Group(Requirement.Kind kind, List<Requirement> parts) -> {
                String joined = parts.stream()
                        .map(part -> print(part, locale, false))
                        .collect(Collectors.joining(messages.text(locale, "eligibility.group." + word(kind))));
                String said = kind == Requirement.Kind.NONE
                        ? messages.text(locale, "eligibility.group.none", joined)
                        : joined;
                yield outermost || (parts.size() == 1 && kind != Requirement.Kind.NONE)
                        ? said
                        : messages.text(locale, "eligibility.group.within", said);
            }
        };
    }

    private static String word(Requirement.Kind kind) {
        return kind == Requirement.Kind.ALL ? "and" : "or";
    }

    private String any(List<String> values, Locale locale) {
        return values.size() == 1
                ? values.getFirst()
                : messages.text(
                        locale,
                        "eligibility.or",
                        wording.list(values.subList(0, values.size() - 1), locale),
                        values.getLast());
    }

    private static String key(Condition condition) {
        String operator = condition.operator().code();
        FactType type = condition.fact().type();
        String of = switch (type) {
            case REGION, INDUSTRY, AGE -> "." + type.name().toLowerCase(Locale.ROOT);
            case FLAG -> "." + condition.values().getFirst();
            default -> "";
        };
        return "eligibility.condition." + operator + of;
    }
}
