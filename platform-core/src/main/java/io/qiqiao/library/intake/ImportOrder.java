package io.qiqiao.library.intake;

import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.publication.Visibility;
import java.util.Map;

/**
 * How something is to be imported.
 *
 * @param visibility what the records become unless their line says otherwise; others than private are published
 * @param dry whether it is only to be told what would become of each line
 * @param columns which heading of a table fills a field, by the field's name; empty where the headings are the fields' own
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

    /** Only to be tried. */
    public ImportOrder tried() {
        return new ImportOrder(kind, visibility, editor, true, columns);
    }

    public ImportOrder with(Map<String, String> headings) {
        return new ImportOrder(kind, visibility, editor, dry, headings);
    }
}
