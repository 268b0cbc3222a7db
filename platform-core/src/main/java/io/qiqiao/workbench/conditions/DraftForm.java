package io.qiqiao.workbench.conditions;

import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.workbench.SentForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Eligibility in a form: a group is {@code g.<place>}, a condition {@code c.<place>.fact} and so on, where a place is
 * the numbers from the outermost group down, such as {@code 0.2.1}.
 */
final class DraftForm {

    static final String ROOT = "0";

    private static final Pattern GROUP = Pattern.compile("g\\.(\\d{1,3}(?:\\.\\d{1,3}){0,4})");
    private static final Pattern FACT = Pattern.compile("c\\.(\\d{1,3}(?:\\.\\d{1,3}){0,4})\\.fact");
    private static final Pattern SEVERAL = Pattern.compile("[、，,;；\\s]+");
    private static final Pattern CUSTOM = Pattern.compile("f\\.(\\d{1,3})\\.code");

    private DraftForm() {}

    /** The outermost group, as sent. */
    static DraftNode.Group read(SentForm form, FactCatalogue catalogue) {
        return group(ROOT, form, catalogue);
    }

    private static DraftNode.Group group(String place, SentForm form, FactCatalogue catalogue) {
        Map<Integer, DraftNode> parts = new TreeMap<>();
        for (String name : form.names()) {
            child(GROUP.matcher(name), place).ifPresent(at -> parts.put(at, group(place + "." + at, form, catalogue)));
            child(FACT.matcher(name), place)
                    .ifPresent(at -> parts.put(at, condition(place + "." + at, form, catalogue)));
        }
        String kind = form.first("g." + place);
        return new DraftNode.Group(kind.isEmpty() ? "all" : kind, new ArrayList<>(parts.values()));
    }

    /** The last number of a name's place, where the rest of it is {@code place}. */
    private static java.util.Optional<Integer> child(Matcher name, String place) {
        if (!name.matches()) {
            return java.util.Optional.empty();
        }
        int cut = name.group(1).lastIndexOf('.');
        return cut > 0 && name.group(1).substring(0, cut).equals(place)
                ? java.util.Optional.of(Integer.valueOf(name.group(1).substring(cut + 1)))
                : java.util.Optional.empty();
    }

    private static DraftNode.Condition condition(String place, SentForm form, FactCatalogue catalogue) {
        String prefix = "c." + place + ".";
        String fact = form.first(prefix + "fact");
        List<String> values = new ArrayList<>(form.all(prefix + "values"));
        catalogue
                .find(fact)
                .filter(DraftForm::isWritten)
                .ifPresent(written -> form.all(prefix + "more").stream()
                        .flatMap(SEVERAL::splitAsStream)
                        .filter(value -> !value.isEmpty())
                        .forEach(values::add));
        return new DraftNode.Condition(
                fact,
                form.first(prefix + "operator"),
                values,
                form.first(prefix + "months"),
                form.first(prefix + "clause"));
    }

    /** Whether further values of it are written beside those that are ticked. */
    static boolean isWritten(FactDefinition fact) {
        return fact.type() == FactType.REGION
                || fact.type() == FactType.INDUSTRY
                || (fact.type().isCoded() && fact.isCustom());
    }

    /** The facts that the policy brings along, as sent, with the one to add. */
    static List<Map<String, Object>> customFacts(SentForm form) {
        Map<Integer, Map<String, Object>> facts = new TreeMap<>();
        for (String name : form.names()) {
            Matcher code = CUSTOM.matcher(name);
            if (code.matches() && !form.first(name).isEmpty()) {
                String prefix = "f." + code.group(1) + ".";
                Map<String, Object> fact = new LinkedHashMap<>();
                fact.put("code", spelled(form.first(prefix + "code")));
                fact.put("type", form.first(prefix + "type"));
                fact.put("zh", form.first(prefix + "zh"));
                if (!form.first(prefix + "unit").isEmpty()) {
                    fact.put("unit", form.first(prefix + "unit"));
                }
                facts.put(Integer.valueOf(code.group(1)), fact);
            }
        }
        return new ArrayList<>(facts.values());
    }

    private static String spelled(String code) {
        return code.startsWith(FactDefinition.CUSTOM) ? code : FactDefinition.CUSTOM + code;
    }

    /** The group at a place; null where there is none. */
    static DraftNode.@Nullable Group find(DraftNode.Group root, String place) {
        DraftNode.Group group = root;
        String[] numbers = place.split("\\.", -1);
        for (int at = 1; at < numbers.length; at++) {
            int number = Integer.parseInt(numbers[at]);
            if (number >= group.parts().size() || !(group.parts().get(number) instanceof DraftNode.Group next)) {
                return null;
            }
            group = next;
        }
        return group;
    }
}
