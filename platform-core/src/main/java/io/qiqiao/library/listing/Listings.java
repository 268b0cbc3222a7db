package io.qiqiao.library.listing;

import io.qiqiao.codes.CreditCode;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.ReadingFields;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the current tenant's own records, whatever their state. None of it needs the index. */
@Singleton
public class Listings {

    private final ListingRows rows;
    private final SensitiveFields sensitive;
    private final FormLayouts layouts;
    private final ReadingFields reading;
    private final ContentJson json;
    private final LockedFields locked;

    Listings(
            ListingRows rows,
            SensitiveFields sensitive,
            FormLayouts layouts,
            ReadingFields reading,
            ContentJson json,
            LockedFields locked) {
        this.rows = rows;
        this.sensitive = sensitive;
        this.layouts = layouts;
        this.reading = reading;
        this.json = json;
        this.locked = locked;
    }

    /** @throws Refusal not-found when the tenant has no such record */
    public Listing get(ListingKind<?> kind, UUID id) {
        return find(kind.name(), id).orElseThrow(Refusal::notFound);
    }

    public Optional<Listing> find(String kind, UUID id) {
        return rows.findByKindAndId(kind, id).map(this::opened);
    }

    /** The record that its owner knows under this id, or the one into which that was merged. */
    public Optional<Listing> findByExternalId(String kind, String externalId) {
        return rows.findByKindAndExternalId(kind, externalId)
                .or(() -> rows.findByAlias(kind, externalId))
                .map(this::opened);
    }

    /** The current tenant's local version of a higher tenant's record. */
    public Optional<Listing> findLocal(String kind, UUID original) {
        return rows.findByKindAndLocalises(kind, original).map(this::opened);
    }

    /** The record of this external id, or that has none and is named by its own id, as an export names it. */
    public Optional<Listing> findNamed(String kind, String externalId) {
        return findByExternalId(kind, externalId)
                .or(() -> Ids.find(externalId)
                        .flatMap(id -> find(kind, id))
                        .filter(listing -> listing.externalId() == null));
    }

    /** The record with exactly this title; the oldest when there are several. */
    public Optional<Listing> findByTitle(String kind, String title) {
        return rows.findFirstByKindAndTitleOrderById(kind, title).map(this::opened);
    }

    /** The record of the party that has this unified social credit code; the oldest when there are several. */
    public Optional<Listing> findByCreditCode(String kind, CreditCode code) {
        return rows.findByCreditCode(kind, code.text()).map(this::opened);
    }

    /** The content of a record of this kind. */
    public <C extends Content> C content(ListingKind<C> kind, Listing listing) {
        return json.read(listing.content(), kind.contentType());
    }

    /** The newest changes first. */
    public Slice<Listing> list(ListingKind<?> kind, ListingFilter filter, @Nullable String after, int size) {
        return list(kind, filter, ListingOrder.NEWEST, after, size);
    }

    /** In an order; the cursor of a part is for the part that follows in the same order. */
    public Slice<Listing> list(
            ListingKind<?> kind, ListingFilter filter, ListingOrder order, @Nullable String after, int size) {
        ListingPlace place = ListingPlace.of(order, after);
        List<Listing> found = switch (order) {
            case NEWEST -> listNewest(kind, filter, place, size + 1);
            case OLDEST -> listOldest(kind, filter, place, size + 1);
            case TITLE -> listByTitle(kind, filter, place, size + 1);
        };
        if (found.size() <= size) {
            return new Slice<>(opened(found), null);
        }
        List<Listing> part = found.subList(0, size);
        // A local version is listed where its own row stands, whatever its original is called by now.
        return new Slice<>(opened(part), ListingPlace.of(order, part.getLast()).text());
    }

    private List<Listing> listNewest(ListingKind<?> kind, ListingFilter filter, ListingPlace place, int size) {
        return rows.listNewest(
                kind.name(),
                filter.state(),
                filter.category(),
                filter.words(),
                filter.ownerKind(),
                filter.ownerId(),
                needed(kind, filter),
                filter.endingFrom(),
                filter.endingTo(),
                place.changedAt(),
                place.id(),
                size);
    }

    private List<Listing> listOldest(ListingKind<?> kind, ListingFilter filter, ListingPlace place, int size) {
        return rows.listOldest(
                kind.name(),
                filter.state(),
                filter.category(),
                filter.words(),
                filter.ownerKind(),
                filter.ownerId(),
                needed(kind, filter),
                filter.endingFrom(),
                filter.endingTo(),
                place.changedAt(),
                place.id(),
                size);
    }

    private List<Listing> listByTitle(ListingKind<?> kind, ListingFilter filter, ListingPlace place, int size) {
        return rows.listByTitle(
                kind.name(),
                filter.state(),
                filter.category(),
                filter.words(),
                filter.ownerKind(),
                filter.ownerId(),
                needed(kind, filter),
                filter.endingFrom(),
                filter.endingTo(),
                place.title(),
                place.id(),
                size);
    }

    /** How many records there are in each state, of those the filter asks for; its own state does not count. */
    public List<StateCount> count(ListingKind<?> kind, ListingFilter filter) {
        return rows.countByState(
                kind.name(),
                filter.category(),
                filter.words(),
                filter.ownerKind(),
                filter.ownerId(),
                needed(kind, filter),
                filter.endingFrom(),
                filter.endingTo());
    }

    /** How many records the filter asks for. */
    public long countAll(ListingKind<?> kind, ListingFilter filter) {
        return count(kind, filter).stream()
                .filter(count -> filter.state() == null || count.state().equals(filter.state()))
                .mapToLong(StateCount::count)
                .sum();
    }

    /** The id of the last record the filter asks for, by rising id. */
    public Optional<UUID> findLast(ListingKind<?> kind, ListingFilter filter) {
        return rows.findLast(
                kind.name(),
                filter.state(),
                filter.category(),
                filter.words(),
                filter.ownerKind(),
                filter.ownerId(),
                needed(kind, filter),
                filter.endingFrom(),
                filter.endingTo());
    }

    /** Records by rising id, an order that holds while others write: those after {@code after}, up to {@code last}. */
    public List<Listing> scan(ListingKind<?> kind, ListingFilter filter, UUID after, UUID last, int size) {
        return opened(rows.scan(
                kind.name(),
                filter.state(),
                filter.category(),
                filter.words(),
                filter.ownerKind(),
                filter.ownerId(),
                needed(kind, filter),
                filter.endingFrom(),
                filter.endingTo(),
                after,
                last,
                size));
    }

    /** The fields one of which is to be missing, or null where that is not asked. */
    private @Nullable String needed(ListingKind<?> kind, ListingFilter filter) {
        return filter.attention() instanceof Attention.Lacking
                ? layouts.get(kind.name()).fields().stream()
                        .filter(field -> field.neededTo(Needed.PUBLISH))
                        .map(FormField::name)
                        .collect(Collectors.joining(","))
                : null;
    }

    /** What the record lacks for publication; empty when it is complete. */
    public <C extends Content> List<FieldProblem> listMissing(ListingKind<C> kind, Listing listing) {
        return reading.read(layouts.get(kind.name()), json.fields(listing.content()), Needed.PUBLISH)
                .problems();
    }

    void checkComplete(ListingKind<?> kind, Listing listing) {
        List<FieldProblem> missing = listMissing(kind, listing);
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    Listing getAt(ListingKind<?> kind, UUID id, long version) {
        Listing listing = get(kind, id);
        if (listing.version() != version) {
            throw Refusal.of(ErrorCode.STALE_VERSION, "listing.stale", listing.title());
        }
        return listing;
    }

    void refuseKnown(ListingKind<?> kind, String externalId) {
        if (findByExternalId(kind.name(), externalId).isPresent()) {
            throw Refusal.of(ErrorCode.ALREADY_EXISTS, "listing.external-id-known", externalId);
        }
    }

    List<Listing> listOf(ListingKind<?> kind, Collection<UUID> ids) {
        return opened(rows.findByKindAndIdInList(kind.name(), ids));
    }

    List<Listing> scanPrivate(ListingKind<?> kind, @Nullable UUID after, int size) {
        return opened(rows.scanPrivate(kind.name(), after, size));
    }

    private List<Listing> opened(List<Listing> kept) {
        return locked.over(kept.stream().map(this::withOpenFields).toList());
    }

    /** As it is read: its sensitive fields open, and what follows an original as that has it. */
    private Listing opened(Listing kept) {
        return locked.over(withOpenFields(kept));
    }

    private Listing withOpenFields(Listing kept) {
        return kept.withContent(sensitive.open(kept.kind(), kept.content()));
    }
}
