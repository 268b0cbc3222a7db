package io.qiqiao.library.listing;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.Reading;
import io.qiqiao.library.layout.ReadingFields;
import io.qiqiao.library.listing.ListingKind.Settled;
import io.qiqiao.library.listing.ResolvingReferences.Resolved;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and changes records of the current tenant. */
@Singleton
public class KeepingListings {

    private final Listings listings;
    private final StoringListings storing;
    private final FormLayouts layouts;
    private final ReadingFields reading;
    private final ResolvingReferences references;
    private final LockedFields locked;
    private final List<PublishingRule> rules;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    KeepingListings(
            Listings listings,
            StoringListings storing,
            FormLayouts layouts,
            ReadingFields reading,
            ResolvingReferences references,
            LockedFields locked,
            List<PublishingRule> rules,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.listings = listings;
        this.storing = storing;
        this.layouts = layouts;
        this.reading = reading;
        this.references = references;
        this.locked = locked;
        this.rules = rules;
        this.json = json;
        this.audit = audit;
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
        Draft within = locked.within(null, kind.name(), draft);
        Understood<C> understood = understand(kind, id, within, Needed.SAVE, editor);
        editor.check(understood.settled().owner());
        if (draft.externalId() != null) {
            listings.refuseKnown(kind, draft.externalId());
        }
        Listing plain = fresh(kind, id, draft, editor);
        return understood.kept(storing.add(filled(plain, null, understood)), true);
    }

    /**
     * Makes the record of the draft's external id what the draft says, whether it is there already or not. What says
     * nothing new writes nothing, so that it may be repeated. A record without an external id goes by its own.
     *
     * <p>It refuses before it writes: the transaction it takes part in goes on after a refusal.
     *
     * @param standing what the record is to be; to be published it must be complete
     * @throws Refusal invalid-input, or not-allowed for a record that is not the editor's
     */
    @Transactional(noRollbackFor = Refusal.class)
    public <C extends Content> Kept put(ListingKind<C> kind, Draft draft, ListingState standing, Editor editor) {
        String externalId = Objects.requireNonNull(draft.externalId(), "an external id");
        Optional<Listing> known = listings.findNamed(kind.name(), externalId);
        known.ifPresent(before -> editor.check(before.owner()));
        editor.checkShown(standing == ListingState.PUBLISHED
                || known.filter(KeepingListings::isShown).isPresent());
        Needed purpose = standing == ListingState.PUBLISHED ? Needed.PUBLISH : Needed.SAVE;
        UUID id = known.map(Listing::id).orElseGet(Ids::next);
        Draft within = locked.within(known.orElse(null), kind.name(), draft);
        Understood<C> understood = understand(kind, id, within, purpose, editor);
        editor.check(understood.settled().owner());
        Listing plain = known.map(before -> next(before, draft.visibility(), editor))
                .orElseGet(() -> fresh(kind, id, draft, editor));
        Listing after = standing(filled(plain, known.orElse(null), understood), standing);
        if (isShown(after)) {
            rules.forEach(rule -> rule.check(known.orElse(after), after.reach(), editor));
        }
        if (known.isEmpty()) {
            return understood.kept(storing.add(after), true);
        }
        Listing before = known.get();
        return saysNothingNew(kind, before, after)
                ? understood.kept(before, false)
                : understood.kept(storing.replace(before, after), true);
    }

    private <C extends Content> boolean saysNothingNew(ListingKind<C> kind, Listing before, Listing after) {
        return before.state().equals(after.state())
                && before.visibility().equals(after.visibility())
                && before.owner().equals(after.owner())
                && listings.content(kind, before).equals(listings.content(kind, after));
    }

    private static boolean isShown(Listing listing) {
        return listing.standing() == ListingState.PUBLISHED;
    }

    private static Listing standing(Listing listing, ListingState standing) {
        boolean published = standing == ListingState.PUBLISHED && listing.standing() != ListingState.PUBLISHED;
        return listing.withState(standing.code())
                .withPublishedAt(published ? listing.changedAt() : listing.publishedAt());
    }

    private Listing fresh(ListingKind<?> kind, UUID id, Draft draft, Editor editor) {
        Instant now = now();
        Visibility visibility = draft.visibility() == null ? Visibility.PRIVATE : draft.visibility();
        return ListingBuilder.builder()
                .id(id)
                .kind(kind.name())
                .externalId(draft.externalId())
                .localises(draft.localises())
                .state(ListingState.DRAFT.code())
                .visibility(visibility.code())
                .version(1)
                .createdAt(now)
                .createdBy(editor.name())
                .changedAt(now)
                .changedBy(editor.name())
                .build();
    }

    /**
     * Changes a record. One that is published must still be complete, and is shown changed at once.
     *
     * @param version the version the editor saw
     * @throws Refusal invalid-input, not-found, not-allowed for a record that is not the editor's to change as it stands, or stale-version
     *     when it was changed since
     */
    @Transactional
    public <C extends Content> Kept change(ListingKind<C> kind, UUID id, long version, Draft draft, Editor editor) {
        Listing before = listings.getAt(kind, id, version);
        editor.check(before.owner());
        editor.checkShown(isShown(before));
        Draft within = locked.within(before, kind.name(), draft);
        Understood<C> understood = understand(kind, id, within, Needed.SAVE, editor);
        editor.check(understood.settled().owner());
        Listing next = next(before, draft.visibility(), editor);
        Listing after = filled(next, before, understood);
        if (after.standing() == ListingState.PUBLISHED) {
            listings.checkComplete(kind, after);
            rules.forEach(rule -> rule.check(before, after.reach(), editor));
            audit.record(
                    AuditEvent.of("publication-change").about(kind.name(), id).with("version", after.version()));
        }
        return understood.kept(storing.replace(before, after), true);
    }

    private Listing next(Listing before, @Nullable Visibility visibility, Editor editor) {
        return before.withVisibility(visibility == null ? before.visibility() : visibility.code())
                .withVersion(before.version() + 1)
                .withChangedAt(now())
                .withChangedBy(editor.name());
    }

    private <C extends Content> Listing filled(Listing plain, @Nullable Listing before, Understood<C> understood) {
        C content = understood.settled().content();
        // A local version is its bureau's own, whosever the original is.
        PartyRef owner = plain.localises() == null ? understood.settled().owner() : PartyRef.BUREAU;
        Listing filled = plain.withTitle(content.title())
                .withRegion(content.region())
                .withCategory(content.category())
                .withOwnerKind(owner.kind())
                .withOwnerId(owner.id())
                .withContent(json.write(content));
        return locked.over(filled, before);
    }

    private <C extends Content> Understood<C> understand(
            ListingKind<C> kind, UUID id, Draft draft, Needed purpose, Editor editor) {
        FormLayout layout = layouts.get(kind.name());
        Reading read = reading.read(layout, draft.fields(), purpose);
        refuse(read.problems());
        Resolved resolved = references.resolve(layout, read.values());
        refuse(resolved.problems());
        C content = json.convert(resolved.values(), kind.contentType());
        refuse(kind.problems(content));
        Settled<C> settled = kind.settle(id, content, editor.party());
        List<FieldProblem> remarks = new ArrayList<>(read.corrections());
        remarks.addAll(resolved.remarks());
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

    private record Understood<C extends Content>(Settled<C> settled, List<FieldProblem> remarks, List<String> unknown) {

        Kept kept(Listing listing, boolean changed) {
            return new Kept(listing, changed, remarks, unknown);
        }
    }
}
