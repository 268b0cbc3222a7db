package io.qiqiao.workbench.conditions;

import io.qiqiao.kernel.FieldProblem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the control of the form for a problem that names its place in the data. */
final class Places {

    private static final Pattern PART = Pattern.compile("\\.(?:all|any|none)\\.(\\d+)");
    private static final Pattern CUSTOM = Pattern.compile("eligibility\\.facts\\.(\\d+)\\.(\\w+)");
    private static final Pattern LAST = Pattern.compile("\\.(fact|operator|values|months|clause)$");

    private Places() {}

    static List<FieldProblem> named(DraftNode.Group root, List<FieldProblem> problems) {
        return problems.stream()
                .map(problem ->
                        new FieldProblem(name(root, problem.field()), problem.messageKey(), problem.arguments()))
                .toList();
    }

    /** {@code eligibility.all.2.any.0.values} as {@code c.0.2.0.values}; a group as {@code g.0.2}. */
    private static String name(DraftNode.Group root, String field) {
        Matcher custom = CUSTOM.matcher(field);
        if (custom.matches()) {
            return "f." + custom.group(1) + "." + custom.group(2);
        }
        StringBuilder place = new StringBuilder(DraftForm.ROOT);
        Matcher part = PART.matcher(field);
        while (part.find()) {
            place.append('.').append(part.group(1));
        }
        Matcher last = LAST.matcher(field);
        return last.find() ? "c." + place + "." + control(root, place.toString(), last.group(1)) : "g." + place;
    }

    /** Values that are written only have one control. */
    private static String control(DraftNode.Group root, String place, String name) {
        int cut = place.lastIndexOf('.');
        DraftNode.Group group = cut < 0 ? null : DraftForm.find(root, place.substring(0, cut));
        int at = Integer.parseInt(place.substring(cut + 1));
        boolean written = name.equals("values")
                && group != null
                && at < group.parts().size()
                && group.parts().get(at) instanceof DraftNode.Condition condition
                && condition.fact().equals("industry");
        return written ? "more" : name;
    }
}
