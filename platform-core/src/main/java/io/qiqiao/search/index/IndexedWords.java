package io.qiqiao.search.index;

import io.qiqiao.search.forms.Forms;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a record that are searched.
 *
 * @param body summary and text in one
 * @param gist title and summary in one, for a record with a summary
 */
public record IndexedWords(
        String title, @Nullable String body, @Nullable String gist) {

    /** What is empty is not written, and so not read again. */
    public IndexedWords {
        title = title == null ? "" : title;
        body = body == null || body.isBlank() ? null : body;
        gist = gist == null || gist.isBlank() ? null : gist;
    }

    /** The same in the form that is searched. */
    IndexedWords plain() {
        return new IndexedWords(
                Forms.plain(title), body == null ? null : Forms.plain(body), gist == null ? null : Forms.plain(gist));
    }

    /** Joins a summary and a text; a summary that opens the text is not told twice. */
    static IndexedWords of(String title, String summary, String text) {
        String body = text.startsWith(summary) ? text : summary + "\n" + text;
        return new IndexedWords(title, body.strip(), summary.isBlank() ? null : title + "\n" + summary.strip());
    }
}
