package io.qiqiao.workbench;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * Something to be said once, on the page after a redirect.
 *
 * @param key key of the message
 * @param lines further lines beneath it: remarks on single fields
 */
@Serdeable
public record FlashNote(Tone tone, String key, List<String> arguments, List<Line> lines) {

    public FlashNote {
        arguments = List.copyOf(arguments);
        lines = List.copyOf(lines);
    }

    /**
     * A line about one field.
     *
     * @param labelKey key of the field's name
     * @param key key of the message
     */
    @Serdeable
    public record Line(String labelKey, String key, List<String> arguments) {

        public Label label() {
            return Label.of(labelKey);
        }

        public Label message() {
            return Label.of(key, arguments.toArray());
        }
    }

    public static FlashNote good(String key, String... arguments) {
        return new FlashNote(Tone.GOOD, key, List.of(arguments), List.of());
    }

    public static FlashNote warm(String key, String... arguments) {
        return new FlashNote(Tone.WARM, key, List.of(arguments), List.of());
    }

    /** With a remark on each of {@code remarks}' fields, as the kind {@code kind} names them. */
    public FlashNote with(String kind, List<FieldProblem> remarks) {
        List<Line> more = remarks.stream()
                .map(remark -> new Line(
                        kind + ".field." + remark.field(),
                        remark.messageKey(),
                        remark.arguments().stream().map(Object::toString).toList()))
                .toList();
        return new FlashNote(tone, key, arguments, more);
    }

    /** With these lines beneath it. */
    public FlashNote with(List<Line> others) {
        return new FlashNote(tone, key, arguments, others);
    }

    FlashNote withoutLines() {
        return new FlashNote(tone, key, arguments, List.of());
    }

    public Label message() {
        return Label.of(key, arguments.toArray());
    }
}
