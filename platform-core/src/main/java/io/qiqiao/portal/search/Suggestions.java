package io.qiqiao.portal.search;

import java.util.List;
import java.util.Locale;

/**
 * What the search box offers. A browser offers only what has what was typed in its value or its label: so a title that
 * was found by its sound, or by another form, says what was typed beside itself.
 *
 * @param begun what was typed
 */
public record Suggestions(String begun, List<String> titles) {

    public Suggestions {
        titles = List.copyOf(titles);
    }

    /** Whether a browser would not offer this title by itself. */
    public boolean isOther(String title) {
        return !title.toLowerCase(Locale.ROOT).contains(begun.strip().toLowerCase(Locale.ROOT));
    }
}
