package io.qiqiao.search.index;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a record that are searched.
 *
 * @param body summary and text in one
 */
public record IndexedWords(String title, @Nullable String body) {

    /** What is empty is not written, and so not read again. */
    public IndexedWords {
        title = title == null ? "" : title;
        body = body == null || body.isBlank() ? null : body;
    }

    /** Joins a summary and a text; a summary that opens the text is not told twice. */
    static IndexedWords of(String title, String summary, String text) {
        String body = text.startsWith(summary) ? text : summary + "\n" + text;
        return new IndexedWords(title, body.strip());
    }
}
