package io.qiqiao.search.index;

import io.qiqiao.search.Marked;
import io.qiqiao.search.forms.Forms;
import org.jspecify.annotations.Nullable;

/**
 * Texts as they were written, of a record that is indexed in another form. They are shown and never searched.
 *
 * @param title its title, or null where that is indexed as it is
 * @param body the beginning of its body, or null where that is indexed as it is
 */
public record OriginalWords(
        @Nullable String title, @Nullable String body) {

    /** Passages further behind are shown in plain form. */
    private static final int SHOWN = 100_000;

    /** What has to be kept of texts beside their plain form; null when that is all. */
    static @Nullable OriginalWords of(IndexedWords written, IndexedWords plain) {
        if (written.equals(plain)) {
            return null;
        }
        String title = written.title().equals(plain.title()) ? null : written.title();
        String body = written.body();
        return new OriginalWords(
                title,
                body == null || body.equals(plain.body()) ? null : body.substring(0, Math.min(body.length(), SHOWN)));
    }

    /** A passage of the indexed body as it was written, with the same marks. */
    public Marked passage(Marked indexed) {
        if (body == null) {
            return indexed;
        }
        String text = indexed.text();
        int at = Forms.plain(body).indexOf(text);
        return at < 0 ? indexed : indexed.over(body.substring(at, at + text.length()));
    }
}
