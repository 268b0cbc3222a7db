package io.qiqiao.library.export;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Attention;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.sheet.SheetFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an export is to do, as its job keeps it. */
@Serdeable
record ExportParameters(
        String kind,
        String format,
        @Nullable String state,
        @Nullable String category,
        @Nullable String words,
        @Nullable String ownerKind,
        @Nullable String ownerId,
        boolean lacking,
        @Nullable LocalDate endingFrom,
        @Nullable LocalDate endingTo,
        boolean whole,
        String language) {

    static ExportParameters of(ExportOrder order) {
        ListingFilter filter = order.filter();
        PartyRef owner = filter.owner();
        Attention.@Nullable Ending ending = filter.attention() instanceof Attention.Ending until ? until : null;
        return new ExportParameters(
                order.kind().name(),
                order.format().code(),
                filter.standing() == null ? null : filter.standing().code(),
                filter.category(),
                filter.words(),
                owner == null ? null : owner.kind(),
                owner == null ? null : owner.id(),
                filter.attention() instanceof Attention.Lacking,
                ending == null ? null : ending.from(),
                ending == null ? null : ending.to(),
                order.whole(),
                order.language().toLanguageTag());
    }

    ListingFilter filter() {
        ListingState standing = state == null ? null : ListingState.find(state).orElse(null);
        return new ListingFilter(
                standing, category, words, ownerKind == null ? null : new PartyRef(ownerKind, ownerId), attention());
    }

    private @Nullable Attention attention() {
        if (lacking) {
            return new Attention.Lacking();
        }
        return endingFrom == null || endingTo == null ? null : new Attention.Ending(endingFrom, endingTo);
    }

    SheetFormat sheetFormat() {
        return SheetFormat.find(format).orElseThrow();
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
