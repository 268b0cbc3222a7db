package io.qiqiao.workbench.editing;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.attachment.Attachments;
import io.qiqiao.library.duplicate.Candidate;
import io.qiqiao.library.duplicate.Duplicates;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.ReadingFields;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.library.review.ReviewSettings;
import io.qiqiao.library.review.Submitting;
import io.qiqiao.publication.Visibility;
import io.qiqiao.workbench.SentForm;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final ReadingFields reading;
    private final GivenFields given;
    private final Duplicates duplicates;
    private final ReviewSettings reviews;
    private final Submitting submitting;
    private final Listings listings;
    private final Attachments attachments;

    Saving(
            KeepingListings keeping,
            PublishingListings publishing,
            ListingRights rights,
            FormLayouts layouts,
            ReadingFields reading,
            GivenFields given,
            Duplicates duplicates,
            ReviewSettings reviews,
            Submitting submitting,
            Listings listings,
            Attachments attachments) {
        this.attachments = attachments;
        this.keeping = keeping;
        this.publishing = publishing;
        this.rights = rights;
        this.layouts = layouts;
        this.reading = reading;
        this.given = given;
        this.duplicates = duplicates;
        this.reviews = reviews;
        this.submitting = submitting;
        this.listings = listings;
    }

    /** @throws Refusal invalid-input that names the fields; not-allowed */
    @Transactional
    Kept create(ListingKind<?> kind, SentForm form, List<Candidate> candidates) {
        Editor editor = rights.editorOf(kind);
        Kept kept = keeping.create(kind, draft(kind, form), editor);
        if (!candidates.isEmpty()) {
            duplicates.savedAnyway(kind, kept.listing().id(), candidates, editor);
        }
        return kept;
    }

    /** The records that one of this form may be the same as; none while the form is to be mended anyway. */
    List<Candidate> listCandidates(ListingKind<?> kind, SentForm form) {
        Map<String, @Nullable Object> fields = fields(kind, form);
        boolean toMend = !reading.read(layouts.get(kind.name()), fields, Needed.SAVE)
                .problems()
                .isEmpty();
        return toMend ? List.of() : duplicates.find(kind, null, fields, rights.editorOf(kind));
    }

    /**
     * @param files a version whose files the record gets again, or null for none
     * @throws Refusal invalid-input that names the fields; stale-version when it was changed since; not-allowed
     */
    @Transactional
    Kept change(ListingKind<?> kind, UUID id, SentForm form, @Nullable Long files) {
        Editor editor = rights.editorOf(kind);
        Kept kept = keeping.change(kind, id, version(form), draft(kind, form), editor);
        if (files != null) {
            attachments.bringBack(kind, id, files, editor);
        }
        return kept;
    }

    /**
     * Shows the record, or hands it in where it is looked at first.
     *
     * @throws Refusal invalid-input that names what is missing; not-allowed
     */
    Listing publish(ListingKind<?> kind, UUID id) {
        Editor editor = rights.publisherOf(kind);
        if (isReviewed(kind) && listings.get(kind, id).standing() != ListingState.PUBLISHED) {
            submitting.submit(kind, id, null, editor);
            return listings.get(kind, id);
        }
        return publishing.publish(kind, id, null, editor);
    }

    /** Whether somebody of the bureau looks at what the present actor wants to show. */
    boolean isReviewed(ListingKind<?> kind) {
        return reviews.isWantedOf(kind.name(), rights.publisherOf(kind));
    }

    /** @throws Refusal not-allowed */
    Listing withdraw(ListingKind<?> kind, UUID id) {
        return publishing.withdraw(kind, id, rights.publisherOf(kind));
    }

    private Draft draft(ListingKind<?> kind, SentForm form) {
        Map<String, @Nullable Object> fields = fields(kind, form);
        String visibility = form.first(EditChoices.VISIBILITY);
        return Draft.of(
                fields,
                visibility.isEmpty()
                        ? null
                        : Visibility.find(visibility)
                                .orElseThrow(() -> Refusal.invalid(
                                        EditChoices.VISIBILITY, "layout.not-in-vocabulary", visibility)));
    }

    private Map<String, @Nullable Object> fields(ListingKind<?> kind, SentForm form) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(FormValues.read(layouts.get(kind.name()), form));
        fields.putAll(given.of(kind));
        return fields;
    }

    private static long version(SentForm form) {
        try {
            return Long.parseLong(form.first("version"));
        } catch (NumberFormatException none) {
            throw Refusal.of(ErrorCode.STALE_VERSION, "listing.version-missing");
        }
    }
}
