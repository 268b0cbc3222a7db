package io.qiqiao.web.form;

import io.qiqiao.web.text.Label;
import java.util.List;

/** What people fill in or choose from. */
public sealed interface Control {

    /**
     * One line.
     *
     * @param type the input's type, such as {@code text}, {@code date} or {@code password}
     * @param hint what browsers may fill in, by the names of HTML's {@code autocomplete}; empty for none
     * @param unit what stands behind it, such as 万元; empty words for nothing
     */
    record Line(String type, String value, String hint, Label unit) implements Control {

        /** Which keyboard a phone shows. */
        public String keyboard() {
            return type.equals("number") ? "decimal" : "";
        }

        /** Numbers are typed as text: browsers' number fields lose what they cannot read. */
        public String inputType() {
            return type.equals("number") ? "text" : type;
        }
    }

    /** Several lines. */
    record Area(String value, int rows) implements Control {}

    /** A value that is sent along as it is and changed elsewhere; {@code shown} stands for it. */
    record Kept(String value, Label shown) implements Control {}

    /** One or many of some options. */
    record Choice(Look look, List<Option> options) implements Control {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Files from the reader's machine; {@code accept} as in HTML, empty for all. */
    record Upload(String accept, boolean many) implements Control {}

    /** How a choice looks. */
    enum Look {
        /** A list that folds up: for more than seven. */
        SELECT,
        /** One of a few, side by side. */
        RADIOS,
        /** One of a few, each in a box with a line of explanation. */
        BOXES,
        /** Any of them. */
        CHECKS
    }

    /** Something to choose; {@code help} may be empty words. */
    record Option(String value, Label label, Label help, boolean chosen) {

        public static Option of(String value, Label label, boolean chosen) {
            return new Option(value, label, Label.text(""), chosen);
        }
    }
}
