package io.qiqiao.web.part;

import io.qiqiao.web.text.Label;

/**
 * One thing worth knowing about a record: who it is for, what it costs.
 *
 * @param icon name of an icon, or empty
 * @param note a line beneath, or empty words
 * @param path where the value leads, or empty
 */
public record Fact(Label label, Label value, Label note, String icon, String path) {

    public static Fact of(String labelKey, Label value) {
        return new Fact(Label.of(labelKey), value, Label.text(""), "", "");
    }

    public static Fact of(String labelKey, String value) {
        return of(labelKey, Label.text(value));
    }

    public Fact note(Label other) {
        return new Fact(label, value, other, icon, path);
    }

    public Fact with(String otherIcon) {
        return new Fact(label, value, note, otherIcon, path);
    }

    public Fact leading(String otherPath) {
        return new Fact(label, value, note, icon, otherPath);
    }
}
