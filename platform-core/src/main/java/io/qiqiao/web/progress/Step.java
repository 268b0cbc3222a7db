package io.qiqiao.web.progress;

import io.qiqiao.web.text.Label;
import java.util.Locale;

/**
 * One step of a longer way.
 *
 * @param note what happened or what to do, or empty words
 * @param time how long it took, or empty words
 */
public record Step(Label name, State state, Label note, Label time) {

    public static Step of(String nameKey, State state) {
        return new Step(Label.of(nameKey), state, Label.text(""), Label.text(""));
    }

    public Step note(Label other) {
        return new Step(name, state, other, time);
    }

    public Step time(Label other) {
        return new Step(name, state, note, other);
    }

    /** Where a step stands. */
    public enum State {
        DONE,
        RUNNING,
        FAILED,
        WAITING;

        /** The class the style sheet knows it by. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
