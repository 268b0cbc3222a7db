package io.qiqiao.workbench.conditions;

import io.qiqiao.eligibility.wording.CheckRow;
import io.qiqiao.web.form.Control.Option;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a policy's conditions.
 *
 * @param sentence what the conditions say; empty while they are not complete
 * @param rows the same as a checklist
 * @param count how many enterprises qualify, and may; null while that cannot be told
 * @param facts to choose from where a condition is added, as options of a list
 * @param custom the facts that the policy brings along, and an empty row for one more
 */
public record ConditionsPage(
        Label title,
        String action,
        long version,
        List<Link> links,
        String sentence,
        List<CheckRow> rows,
        @Nullable Label count,
        GroupPart root,
        List<Option> facts,
        List<CustomPart> custom,
        List<Label> problems,
        @Nullable Notice notice,
        @Nullable FlashNote flash) {

    public ConditionsPage {
        links = List.copyOf(links);
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        custom = List.copyOf(custom);
        problems = List.copyOf(problems);
    }

    /** A part of a group: a condition or a group. */
    public sealed interface Part {}

    /**
     * A group.
     *
     * @param place its numbers from the outermost group down
     * @param nests whether it can hold groups of its own
     * @param problems what is wrong with it as a whole
     */
    public record GroupPart(String place, List<Option> kinds, List<Part> parts, boolean nests, List<Label> problems)
            implements Part {

        public GroupPart {
            kinds = List.copyOf(kinds);
            parts = List.copyOf(parts);
            problems = List.copyOf(problems);
        }

        public boolean isRoot() {
            return place.equals(DraftForm.ROOT);
        }
    }

    /** A condition: what it is about, and its controls. */
    public record ConditionPart(String place, String fact, String name, List<Field> fields) implements Part {

        public ConditionPart {
            fields = List.copyOf(fields);
        }
    }

    /** A fact that the policy brings along. */
    public record CustomPart(List<Field> fields) {

        public CustomPart {
            fields = List.copyOf(fields);
        }
    }
}
