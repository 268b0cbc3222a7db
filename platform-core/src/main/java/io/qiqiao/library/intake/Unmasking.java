package io.qiqiao.library.intake;

import io.qiqiao.library.intake.ReadingALine.Sent;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaves alone what an export masked and what comes back as it went: stars must not be kept for a number. */
@Singleton
final class Unmasking {

    private final Listings listings;
    private final ContentJson json;

    Unmasking(Listings listings, ContentJson json) {
        this.listings = listings;
        this.json = json;
    }

    /** The draft with the fields that the line says were masked as they are on file, where they came back masked. */
    Draft restore(ListingKind<?> kind, Sent sent) {
        Draft draft = sent.draft();
        if (sent.masked().isEmpty() || draft.externalId() == null) {
            return draft;
        }
        Optional<Listing> known = listings.findNamed(kind.name(), draft.externalId());
        if (known.isEmpty()) {
            return draft;
        }
        Map<String, Object> real = real(kind, known.get());
        Map<String, Object> masked = masked(kind, known.get());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(draft.fields());
        for (String name : sent.masked()) {
            if (text(fields.get(name)).equals(text(masked.get(name))) && real.containsKey(name)) {
                fields.put(name, real.get(name));
            }
        }
        return new Draft(fields, draft.visibility(), draft.externalId());
    }

    private <C extends Content> Map<String, Object> masked(ListingKind<C> kind, Listing listing) {
        return json.fields(json.write(kind.masked(listings.content(kind, listing))));
    }

    private <C extends Content> Map<String, Object> real(ListingKind<C> kind, Listing listing) {
        return json.fields(json.write(listings.content(kind, listing)));
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "").toString().strip();
    }
}
