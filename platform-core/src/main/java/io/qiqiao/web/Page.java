package io.qiqiao.web;

import io.micronaut.http.HttpStatus;
import io.qiqiao.web.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A page to be shown: a template, what it shows, and what the frame around it needs to know.
 *
 * <p>The template lies on the class path of any module and takes two parameters, {@code ui} of type
 * {@link io.qiqiao.web.ui.Ui} and {@code model} of the type of {@code model}.
 *
 * @param template the template's name without its ending, such as {@code library/policy/desk}
 * @param title the document's title
 * @param trail the pages above this one, from the top; empty where no breadcrumb is wanted
 * @param frame how the frame shows itself
 */
public record Page(String template, Object model, Label title, List<Crumb> trail, HttpStatus status, Frame frame) {

    /** A page above another. */
    public record Crumb(Label label, String path) {}

    /** How the frame around a page shows itself. */
    public enum Frame {
        /** With the search in its header. */
        SEARCHING,
        /** Without it: the page has its own search, or none fits. */
        PLAIN,
        /** Without it, and the page's content begins right beneath the header. */
        FLUSH
    }

    public Page {
        trail = List.copyOf(trail);
    }

    /** A page whose title is the message {@code titleKey}. */
    public static Page of(String template, Object model, String titleKey, Object... arguments) {
        return of(template, model, Label.of(titleKey, arguments));
    }

    public static Page of(String template, Object model, Label title) {
        return new Page(template, model, title, List.of(), HttpStatus.OK, Frame.SEARCHING);
    }

    /** The same page with one more page above it, nearest last. */
    public Page under(Label label, String path) {
        List<Crumb> longer = new ArrayList<>(trail);
        longer.add(new Crumb(label, path));
        return new Page(template, model, title, longer, status, frame);
    }

    /** The same page with one more page above it, nearest last. */
    public Page under(String labelKey, String path) {
        return under(Label.of(labelKey), path);
    }

    /** The same page answered with another status, such as 422 for a form with errors. */
    public Page with(HttpStatus other) {
        return new Page(template, model, title, trail, other, frame);
    }

    /** The same page in another frame. */
    public Page in(Frame other) {
        return new Page(template, model, title, trail, status, other);
    }
}
