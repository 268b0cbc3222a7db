package io.qiqiao.workbench.editing;

import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A section of a form.
 *
 * @param id id of its element
 * @param tone good when all that publication needs is there, warm when something is missing or wrong
 * @param rows fields side by side, or one alone
 */
public record FormPart(String id, Label title, Tone tone, List<Row> rows) {

    public FormPart {
        rows = List.copyOf(rows);
    }

    /** Fields that stand side by side. */
    public record Row(List<Line> lines) {

        public Row {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A field, or the fields of a list's entry.
     *
     * @param help what helps to fill in a group; empty words for nothing
     * @param theirs what somebody else has saved there meanwhile; empty where it is the same
     */
    public record Line(List<Field> fields, Label legend, Label help, String theirs) {

        public Line {
            fields = List.copyOf(fields);
        }

        static Line of(Field field, String theirs) {
            return new Line(List.of(field), Label.text(""), Label.text(""), theirs);
        }

        static Line group(List<Field> fields, Label legend, Label help, String theirs) {
            return new Line(fields, legend, help, theirs);
        }

        /** Whether it is a group of several fields under one legend. */
        public boolean isGroup() {
            return !legend.equals(Label.text(""));
        }
    }
}
