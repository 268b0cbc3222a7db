package io.qiqiao.web;

import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.Locale;

/**
 * What the frame's template shows around a page. Others render into the frame through {@link Shell}.
 *
 * @param desk the parts of the desk's menu, on a page that is in it; empty elsewhere
 * @param query what the header's search holds
 */
public record ShellView(
        Page page,
        Viewer viewer,
        Brand brand,
        List<Entry> navigation,
        List<Part> desk,
        List<Entry> account,
        List<Entry> foot,
        List<Language> languages,
        String query) {

    /** An entry of a navigation. */
    public record Entry(Label label, String path, boolean current) {}

    /** A part of the desk's menu; it has entries. */
    public record Part(Label label, List<Entry> entries) {}

    /** A language the reader may choose, named in itself. */
    public record Language(Locale locale, String name, String address, boolean current) {}

    /** Whether the header offers its search. */
    public boolean searching() {
        return page.frame() == Page.Frame.SEARCHING;
    }
}
