package io.qiqiao.workbench.editing;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.publication.Visibility;
import io.qiqiao.workbench.SentForm;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a form was sent with. */
@Singleton
class Saving {

    private final KeepingListings keeping;
    private final PublishingListings publishing;
    private final ListingRights rights;
    private final FormLayouts layouts;
    private final GivenFields given;

    Saving(
            KeepingListings keeping,
            PublishingListings publishing,
            ListingRights rights,
            FormLayouts layouts,
            GivenFields given) {
        this.keeping = keeping;
        this.publishing = publishing;
        this.rights = rights;
        this.layouts = layouts;
        this.given = given;
    }

    /** @throws Refusal invalid-input that names the fields; not-allowed */
    Kept create(ListingKind<?> kind, SentForm form) {
        return keeping.create(kind, draft(kind, form), rights.editorOf(kind));
    }

    /** @throws Refusal invalid-input that names the fields; stale-version when it was changed since; not-allowed */
    Kept change(ListingKind<?> kind, UUID id, SentForm form) {
        return keeping.change(kind, id, version(form), draft(kind, form), rights.editorOf(kind));
    }

    /** @throws Refusal invalid-input that names what is missing; not-allowed */
    Listing publish(ListingKind<?> kind, UUID id) {
        return publishing.publish(kind, id, null, rights.publisherOf(kind));
    }

    /** @throws Refusal not-allowed */
    Listing withdraw(ListingKind<?> kind, UUID id) {
        return publishing.withdraw(kind, id, rights.publisherOf(kind));
    }

    private Draft draft(ListingKind<?> kind, SentForm form) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(FormValues.read(layouts.get(kind.name()), form));
        fields.putAll(given.of(kind));
        String visibility = form.first(EditChoices.VISIBILITY);
        return Draft.of(
                fields,
                visibility.isEmpty()
                        ? null
                        : Visibility.find(visibility)
                                .orElseThrow(() -> Refusal.invalid(
                                        EditChoices.VISIBILITY, "layout.not-in-vocabulary", visibility)));
    }

    private static long version(SentForm form) {
        try {
            return Long.parseLong(form.first("version"));
        } catch (NumberFormatException none) {
            throw Refusal.of(ErrorCode.STALE_VERSION, "listing.version-missing");
        }
    }
}
