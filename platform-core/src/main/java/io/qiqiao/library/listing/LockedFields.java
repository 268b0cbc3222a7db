package io.qiqiao.library.listing;

import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.TenantsReading;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Local versions of a higher tenant's records: whatever their layout does not leave open is what the original says now,
 * whoever reads or writes them. An original that is not shared any more is remembered as it was last followed.
 */
@Singleton
public class LockedFields {

    private final TenantsReading originals;
    private final FormLayouts layouts;
    private final ContentJson json;

    LockedFields(TenantsReading originals, FormLayouts layouts, ContentJson json) {
        this.originals = originals;
        this.layouts = layouts;
        this.json = json;
    }

    /** The original of a local version as it is shared with the current tenant; empty where it is not, any more. */
    public Optional<Publication> findOriginal(Listing listing) {
        UUID original = listing.localises();
        return original == null ? Optional.empty() : originals.find(listing.kind(), original);
    }

    /** The record with its locked fields from the original; one that is no local version is what it is. */
    Listing over(Listing listing) {
        return findOriginal(listing)
                .map(original -> over(listing, json.fields(original.document())))
                .orElse(listing);
    }

    List<Listing> over(List<Listing> listings) {
        return listings.stream().map(this::over).toList();
    }

    /** The record with its locked fields from the original, or where that is gone from {@code before}. */
    Listing over(Listing listing, @Nullable Listing before) {
        if (listing.localises() == null) {
            return listing;
        }
        Optional<Publication> original = findOriginal(listing);
        if (original.isPresent() || before == null) {
            return over(listing);
        }
        return over(listing, json.fields(before.content()));
    }

    /** A draft that says of a local version only what is open; the rest is the original's. */
    Draft within(@Nullable Listing before, String kind, Draft draft) {
        UUID original = before == null ? draft.localises() : before.localises();
        if (original == null) {
            return draft;
        }
        Map<String, Object> locked = originals
                .find(kind, original)
                .map(shared -> json.fields(shared.document()))
                .orElseGet(() -> before == null ? Map.of() : json.fields(before.content()));
        return draft.with(merged(kind, locked, draft.fields()));
    }

    private Listing over(Listing listing, Map<String, Object> original) {
        Map<String, @Nullable Object> merged = merged(listing.kind(), original, json.fields(listing.content()));
        return listing.withContent(json.write(merged))
                .withTitle(Objects.requireNonNullElse(text(merged, "title"), listing.title()))
                .withRegion(text(merged, "region"))
                .withCategory(text(merged, "category"));
    }

    private Map<String, @Nullable Object> merged(
            String kind, Map<String, Object> original, Map<String, ? extends @Nullable Object> own) {
        Map<String, @Nullable Object> merged = new HashMap<>(original);
        for (String open : layouts.get(kind).openFields()) {
            merged.remove(open);
            @Nullable Object said = own.get(open);
            if (said != null) {
                merged.put(open, said);
            }
        }
        return merged;
    }

    private static @Nullable String text(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof String said ? said : null;
    }
}
