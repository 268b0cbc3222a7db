package io.qiqiao.web.part;

import io.qiqiao.web.text.Label;

/**
 * A number worth showing large, with its counting word; it opens the records behind it.
 *
 * @param path those records, or empty
 */
public record Figure(String value, Label unit, Label label, String path, boolean needsAction) {

    public static Figure of(String value, String unitKey, String labelKey) {
        return new Figure(value, Label.of(unitKey), Label.of(labelKey), "", false);
    }

    public Figure leading(String otherPath) {
        return new Figure(value, unit, label, otherPath, needsAction);
    }

    public Figure needingAction() {
        return new Figure(value, unit, label, path, true);
    }
}
