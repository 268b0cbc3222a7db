package io.qiqiao.library.view;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Who may keep views and choose columns, and who may share views with the tenant. */
@Singleton
public class ViewRights {

    private final CurrentActor actors;
    private final Permissions permissions;
    private final ListingRights listings;

    ViewRights(CurrentActor actors, Permissions permissions, ListingRights listings) {
        this.actors = actors;
        this.permissions = permissions;
        this.listings = listings;
    }

    /** Whether the present actor keeps views and chooses columns here; somebody on a visit does not. */
    public boolean mayKeep() {
        return findKeeper().isPresent();
    }

    /** Whether the present actor may share views with the tenant, and change and remove those that are shared. */
    public boolean mayShare() {
        return actors.find()
                .filter(actor -> permissions.may(actor, Permission.VIEW_SHARE))
                .isPresent();
    }

    /** Whether the present actor may change a view that they see. */
    public boolean mayChange(ListView view) {
        return !view.shared() || mayShare();
    }

    Optional<UUID> findKeeper() {
        return actors.find().filter(this::keepsHere).map(Actor::account);
    }

    /** @throws Refusal not-allowed where the present actor keeps nothing here */
    UUID keeper() {
        return findKeeper().orElseThrow(() -> Refusal.of(ErrorCode.NOT_ALLOWED, "listing.role-may-not"));
    }

    /** Whether the present actor sees the library's list. */
    boolean sees(ListingKind<?> kind) {
        return listings.maySee(kind);
    }

    /** @throws Refusal not-allowed where the present actor does not see the library's list */
    void checkSees(ListingKind<?> kind) {
        listings.readerOf(kind);
    }

    /** @throws Refusal not-allowed where the view is for others to change */
    void checkShares() {
        if (!mayShare()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "view.shared-by-others");
        }
    }

    private boolean keepsHere(Actor actor) {
        return actor.tenant() != null
                && CurrentTenant.find().equals(Optional.of(actor.tenant()))
                && permissions.may(actor, Permission.VIEW_KEEP);
    }
}
