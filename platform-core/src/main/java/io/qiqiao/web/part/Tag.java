package io.qiqiao.web.part;

import io.qiqiao.web.text.Label;

/** A word with a tone: what kind a record is, or the state it is in. */
public record Tag(Tone tone, Label label) {

    public static Tag of(Tone tone, String labelKey, Object... arguments) {
        return new Tag(tone, Label.of(labelKey, arguments));
    }
}
