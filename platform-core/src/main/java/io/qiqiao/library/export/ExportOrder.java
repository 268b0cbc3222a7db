package io.qiqiao.library.export;

import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.sheet.SheetFormat;
import java.util.Locale;

/**
 * What is to be exported.
 *
 * @param filter which records, within what {@code reader} may see
 * @param whole whether personal data are told in full rather than as lists tell them
 * @param language in which names stand for codes, in tables
 * @param reader who asks
 */
public record ExportOrder(
        ListingKind<?> kind, SheetFormat format, ListingFilter filter, boolean whole, Locale language, Editor reader) {}
