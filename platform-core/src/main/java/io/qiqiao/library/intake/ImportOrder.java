package io.qiqiao.library.intake;

import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.publication.Visibility;
import java.util.Map;

/**
 * How something is to be imported.
 *
 * @param visibility what the records become unless their line says otherwise; others than private are published
 * @param dry whether it is only to be told what would become of each line
 * @param columns which heading of a table, or key of a line, fills a field, by the field's name; empty where they are the
 *     fields' own
 */
public record ImportOrder(
        ListingKind<?> kind, Visibility visibility, Editor editor, boolean dry, Map<String, String> columns) {

    public ImportOrder {
        columns = Map.copyOf(columns);
    }

    /** To be done at once. */
    public static ImportOrder of(ListingKind<?> kind, Visibility visibility, Editor editor) {
        return new ImportOrder(kind, visibility, editor, false, Map.of());
    }

    /**
     * To be done at once, by the present actor: who may change such records, and publish them where others are to see
     * them.
     *
     * @throws io.qiqiao.kernel.Refusal not-signed-in, not-allowed
     */
    public static ImportOrder by(ListingRights rights, ListingKind<?> kind, Visibility visibility) {
        return of(
                kind, visibility, visibility == Visibility.PRIVATE ? rights.editorOf(kind) : rights.publisherOf(kind));
    }

    /** Only to be tried. */
    public ImportOrder tried() {
        return new ImportOrder(kind, visibility, editor, true, columns);
    }

    public ImportOrder with(Map<String, String> headings) {
        return new ImportOrder(kind, visibility, editor, dry, headings);
    }
}
