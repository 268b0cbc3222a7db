package io.qiqiao.workbench;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * In which libraries the present actor works. The tenant's own staff works in all that its role lets it see; who is not
 * of it has to do with the records of their own party, and so only with the libraries that can hold some.
 */
@Singleton
public class Workplace {

    private final CurrentActor actors;
    private final ListingKinds kinds;
    private final ListingRights rights;
    private final Permissions permissions;
    private final Listings listings;

    Workplace(
            CurrentActor actors, ListingKinds kinds, ListingRights rights, Permissions permissions, Listings listings) {
        this.actors = actors;
        this.kinds = kinds;
        this.rights = rights;
        this.permissions = permissions;
        this.listings = listings;
    }

    /** The libraries the present actor works in, policies first. */
    public List<ListingKind<?>> list() {
        return kinds.list().stream().filter(this::worksIn).toList();
    }

    /** The libraries whose records the present actor may draft and change. */
    public List<ListingKind<?>> listEditable() {
        return list().stream().filter(rights::mayEdit).toList();
    }

    /** @throws Refusal not-found where there is no such library, not-allowed where the actor does not work in it */
    public ListingKind<?> get(String library) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        if (!worksIn(kind)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.role-may-not");
        }
        return kind;
    }

    /**
     * A record that the present actor may read in full.
     *
     * @throws Refusal not-found also where it is another party's: who may not see it learns nothing of it
     */
    public Listing getListing(ListingKind<?> kind, UUID id) {
        Listing listing = listings.get(kind, id);
        if (!rights.readerOf(kind).mayTouch(listing.owner())) {
            throw Refusal.notFound();
        }
        return listing;
    }

    /** Whether the present actor may make records of this kind; what a party is itself, its bureau registers. */
    public boolean mayCreate(ListingKind<?> kind) {
        return rights.mayEdit(kind)
                && !(isOutsideTheBureau() && actors.get().party().kind().equals(kind.name()));
    }

    /** Whether the present actor may bring records of this kind in from files. */
    public boolean mayImport(ListingKind<?> kind) {
        return permissions.may(actors.get(), Permission.IMPORT) && rights.mayEdit(kind);
    }

    /** Whether the present actor may have the records they see written to a file. */
    public boolean mayExport(ListingKind<?> kind) {
        return permissions.may(actors.get(), Permission.EXPORT) && rights.maySee(kind);
    }

    /** The record of the party the present actor acts for, where that is not the tenant itself and is on file. */
    public Optional<Listing> findParty() {
        PartyRef party = actors.get().party();
        return isOutsideTheBureau() && party.id() != null
                ? listings.find(party.kind(), UUID.fromString(party.id()))
                : Optional.empty();
    }

    /** Who acts. */
    public Actor actor() {
        return actors.get();
    }

    /** Whether the present actor has to do with the records of their own party only. */
    public boolean isOutsideTheBureau() {
        return Editor.of(actors.get()).isOutsideTheBureau();
    }

    private boolean worksIn(ListingKind<?> kind) {
        if (!rights.maySee(kind)) {
            return false;
        }
        return switch (Editor.of(actors.get()).party().kind()) {
            case "institution" -> List.of("institution", "product").contains(kind.name());
            case "enterprise" -> List.of("demand", "enterprise").contains(kind.name());
            default -> true;
        };
    }
}
