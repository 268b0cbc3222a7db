package io.qiqiao.web.part;

import io.qiqiao.web.text.Label;
import java.util.List;

/** A message in a box above what it concerns, or the state of a list with nothing in it: with the next step. */
public record Notice(Tone tone, String icon, Label title, Label text, List<Link> links) {

    public Notice {
        links = List.copyOf(links);
    }

    /** A notice whose texts are the messages {@code key.title} and {@code key.text}. */
    public static Notice of(Tone tone, String key, Link... links) {
        String icon = tone == Tone.GOOD ? "done" : tone == Tone.BAD || tone == Tone.WARM ? "alert" : "info";
        return new Notice(tone, icon, Label.of(key + ".title"), Label.of(key + ".text"), List.of(links));
    }

    /** What an empty list says, by the messages {@code key.title} and {@code key.text}. */
    public static Notice empty(String icon, String key, Link... links) {
        return new Notice(Tone.NEUTRAL, icon, Label.of(key + ".title"), Label.of(key + ".text"), List.of(links));
    }
}
