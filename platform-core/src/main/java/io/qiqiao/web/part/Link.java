package io.qiqiao.web.part;

import io.qiqiao.web.text.Label;

/**
 * A way to somewhere, or a deed.
 *
 * @param path where it leads, or what is posted to
 * @param deed whether following it changes something: then it is a button that posts
 * @param tone warm for what needs action, bad for what destroys, accent for the first choice
 * @param icon name of an icon, or empty
 */
public record Link(Label label, String path, boolean deed, Tone tone, String icon) {

    public static Link to(String path, String labelKey) {
        return to(path, Label.of(labelKey));
    }

    public static Link to(String path, Label label) {
        return new Link(label, path, false, Tone.NEUTRAL, "");
    }

    /** A button that posts to {@code path}. */
    public static Link deed(String path, String labelKey) {
        return new Link(Label.of(labelKey), path, true, Tone.NEUTRAL, "");
    }

    public Link as(Tone other) {
        return new Link(label, path, deed, other, icon);
    }

    public Link with(String otherIcon) {
        return new Link(label, path, deed, tone, otherIcon);
    }

    /** The button's class for its tone. */
    public String look() {
        return switch (tone) {
            case ACCENT -> "primary";
            case WARM -> "warm";
            case BAD -> "danger";
            case OFF -> "quiet";
            case NEUTRAL, GOOD, BUSY -> "";
        };
    }
}
