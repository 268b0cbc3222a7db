package io.qiqiao.library.export;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.sheet.SheetFormat;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What the present actor may have exported: the records they may see, in full where they may change them. */
@Singleton
public class ExportRights {

    private final ListingRights rights;

    ExportRights(ListingRights rights) {
        this.rights = rights;
    }

    /** @throws Refusal not-signed-in, not-allowed */
    public ExportOrder order(
            ListingKind<?> kind, SheetFormat format, ListingFilter filter, boolean whole, Locale language) {
        Editor reader = rights.readerOf(kind);
        if (whole && !mayHaveWhole(kind)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "export.whole-not-yours");
        }
        return new ExportOrder(kind, format, filter.within(reader), whole, language, reader);
    }

    public boolean mayHaveWhole(ListingKind<?> kind) {
        return rights.mayEdit(kind);
    }
}
