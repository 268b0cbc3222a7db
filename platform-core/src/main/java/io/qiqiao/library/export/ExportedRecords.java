package io.qiqiao.library.export;

import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.sheet.SheetColumn;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A record as an export tells it: such that importing it again says nothing new. What is masked is named, so that it is
 * left alone when it comes back.
 */
@Singleton
class ExportedRecords {

    private final Listings listings;
    private final FormLayouts layouts;
    private final ContentJson json;

    ExportedRecords(Listings listings, FormLayouts layouts, ContentJson json) {
        this.listings = listings;
        this.layouts = layouts;
        this.json = json;
    }

    <C extends Content> Map<String, Object> of(ListingKind<C> kind, Listing listing, boolean whole) {
        C content = listings.content(kind, listing);
        Map<String, Object> real = json.fields(json.write(content));
        Map<String, Object> told = whole ? real : json.fields(json.write(kind.masked(content)));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(
                SheetColumn.EXTERNAL_ID,
                Objects.requireNonNullElse(listing.externalId(), listing.id().toString()));
        // What no form asks for is worked out anew wherever the record comes in, such as ids of this tenant.
        layouts.get(kind.name()).fields().stream()
                .map(FormField::name)
                .filter(told::containsKey)
                .forEach(name -> record.put(name, told.get(name)));
        record.put(SheetColumn.VISIBILITY, listing.visibility());
        record.put(SheetColumn.STATE, listing.state());
        List<String> masked = whole
                ? List.of()
                : real.keySet().stream()
                        .filter(name -> !Objects.equals(text(real.get(name)), text(told.get(name))))
                        .toList();
        if (!masked.isEmpty()) {
            record.put(SheetColumn.MASKED, masked);
        }
        return record;
    }

    /** Numbers read from one text and from another are the same where they are written the same. */
    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return String.valueOf(value);
    }

    String line(Map<String, Object> record) {
        return json.write(record);
    }

    Map<String, Object> read(String line) {
        return json.fields(line);
    }
}
