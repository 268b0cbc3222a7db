package io.qiqiao.library.listing;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.Reading;
import io.qiqiao.library.layout.ReadingFields;
import io.qiqiao.library.listing.ListingKind.Settled;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and changes records of the current tenant. */
@Singleton
public class KeepingListings {

    private final Listings listings;
    private final StoringListings storing;
    private final FormLayouts layouts;
    private final ReadingFields reading;
    private final ContentJson json;
    private final Clock clock;

    KeepingListings(
            Listings listings,
            StoringListings storing,
            FormLayouts layouts,
            ReadingFields reading,
            ContentJson json,
            Clock clock) {
        this.listings = listings;
        this.storing = storing;
        this.layouts = layouts;
        this.reading = reading;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes a draft.
     *
     * @throws Refusal invalid-input naming every field that does not hold; already-exists when the kind has a record
     *     of that external id
     */
    @Transactional
    public <C extends Content> Kept create(ListingKind<C> kind, Draft draft, Editor editor) {
        UUID id = Ids.next();
        Understood<C> understood = understand(kind, id, draft, editor);
        editor.check(understood.settled().owner());
        if (draft.externalId() != null) {
            listings.refuseKnown(kind, draft.externalId());
        }
        Instant now = now();
        Visibility visibility = draft.visibility() == null ? Visibility.PRIVATE : draft.visibility();
        Listing plain = new Listing(
                id,
                kind.name(),
                draft.externalId(),
                "",
                ListingState.DRAFT.code(),
                visibility.code(),
                null,
                null,
                "",
                null,
                1,
                "",
                now,
                editor.name(),
                now,
                editor.name(),
                null);
        return new Kept(storing.add(filled(plain, understood)), understood.remarks(), understood.unknown());
    }

    /**
     * Changes a record. One that is published must still be complete, and is shown changed at once.
     *
     * @param version the version the editor saw
     * @throws Refusal invalid-input, not-found, not-allowed for a record that is not the editor's, or stale-version
     *     when it was changed since
     */
    @Transactional
    public <C extends Content> Kept change(ListingKind<C> kind, UUID id, long version, Draft draft, Editor editor) {
        Listing before = listings.getAt(kind, id, version);
        editor.check(before.owner());
        Understood<C> understood = understand(kind, id, draft, editor);
        editor.check(understood.settled().owner());
        Listing next = next(before, draft.visibility(), editor);
        Listing after = filled(next, understood);
        if (after.standing() == ListingState.PUBLISHED) {
            listings.checkComplete(kind, after);
        }
        return new Kept(storing.replace(before, after), understood.remarks(), understood.unknown());
    }

    private Listing next(Listing before, @Nullable Visibility visibility, Editor editor) {
        return before.withVisibility(visibility == null ? before.visibility() : visibility.code())
                .withVersion(before.version() + 1)
                .withChangedAt(now())
                .withChangedBy(editor.name());
    }

    private <C extends Content> Listing filled(Listing plain, Understood<C> understood) {
        C content = understood.settled().content();
        return plain.withTitle(content.title())
                .withRegion(content.region())
                .withCategory(content.category())
                .withOwnerKind(understood.settled().owner().kind())
                .withOwnerId(understood.settled().owner().id())
                .withContent(json.write(content));
    }

    private <C extends Content> Understood<C> understand(ListingKind<C> kind, UUID id, Draft draft, Editor editor) {
        Reading read = reading.read(layouts.get(kind.name()), draft.fields(), Needed.SAVE);
        refuse(read.problems());
        C content = json.convert(read.values(), kind.contentType());
        refuse(kind.problems(content));
        Settled<C> settled = kind.settle(id, content, editor.party());
        List<FieldProblem> remarks = new ArrayList<>(read.corrections());
        remarks.addAll(settled.remarks());
        return new Understood<>(settled, remarks, read.unknown());
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private Instant now() {
        // PostgreSQL keeps microseconds; what is written and what is read back shall be equal.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Understood<C extends Content>(
            Settled<C> settled, List<FieldProblem> remarks, List<String> unknown) {}
}
