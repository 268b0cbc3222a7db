package io.qiqiao.library.export;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.hsds.Hsds;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.sheet.SheetFormat;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the present actor may have exported: the records they may see, in full where they may change them. */
@Singleton
public class ExportRights {

    private final ListingRights rights;
    private final Hsds hsds;

    ExportRights(ListingRights rights, Hsds hsds) {
        this.rights = rights;
        this.hsds = hsds;
    }

    /** @throws Refusal not-signed-in, not-allowed; invalid-input for a format in which such records cannot be told */
    public ExportOrder order(
            ListingKind<?> kind, SheetFormat format, ListingFilter filter, boolean whole, Locale language) {
        Editor reader = rights.readerOf(kind);
        if (whole && !mayHaveWhole(kind)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "export.whole-not-yours");
        }
        if (!listFormats(kind).contains(format)) {
            throw Refusal.invalid("format", "layout.not-in-vocabulary", format.code());
        }
        return new ExportOrder(kind, format, filter.within(reader), whole, language, reader);
    }

    /** The formats in which records of a kind can be told. */
    public List<SheetFormat> listFormats(ListingKind<?> kind) {
        return Stream.of(SheetFormat.values())
                .filter(format -> format != SheetFormat.HSDS || hsds.has(kind.name()))
                .toList();
    }

    public boolean mayHaveWhole(ListingKind<?> kind) {
        return rights.mayEdit(kind);
    }
}
