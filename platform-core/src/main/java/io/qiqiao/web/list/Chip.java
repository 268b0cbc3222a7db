package io.qiqiao.web.list;

import io.qiqiao.web.text.Label;

/**
 * A filter of a list, or one of its tabs.
 *
 * @param count how many it holds, or -1 where nobody counted
 * @param path the list with it, or without it when it can be removed
 */
public record Chip(Label label, long count, String path, boolean on, boolean removable) {

    /** One of several states of a list. */
    public static Chip of(String labelKey, long count, String path, boolean on) {
        return new Chip(Label.of(labelKey), count, path, on, false);
    }

    /** A filter that is on; {@code pathWithout} is the list without it. */
    public static Chip on(Label label, String pathWithout) {
        return new Chip(label, -1, pathWithout, true, true);
    }
}
