package io.qiqiao.library.listing;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;

/**
 * Who may do what with records, in one place: the role must be allowed it for the kind, and whoever is not of the
 * tenant's own staff has to do with the records of their own party only.
 */
@Singleton
public class ListingRights {

    private final CurrentActor actors;
    private final Permissions permissions;

    ListingRights(CurrentActor actors, Permissions permissions) {
        this.actors = actors;
        this.permissions = permissions;
    }

    /**
     * Who may draft and change; whether what is published, too, is the editor's own matter.
     *
     * @throws Refusal not-signed-in, not-allowed
     */
    public Editor editorOf(ListingKind<?> kind) {
        return allowed(kind.editing()).publishing(mayPublish(kind));
    }

    /** @throws Refusal not-signed-in, not-allowed */
    public Editor publisherOf(ListingKind<?> kind) {
        return allowed(kind.publishing());
    }

    /** @throws Refusal not-signed-in, not-allowed */
    public Editor readerOf(ListingKind<?> kind) {
        return allowed(kind.seeing());
    }

    public boolean mayEdit(ListingKind<?> kind) {
        return actors.find()
                .filter(actor -> permissions.may(actor, kind.editing()))
                .isPresent();
    }

    public boolean mayPublish(ListingKind<?> kind) {
        return actors.find()
                .filter(actor -> permissions.may(actor, kind.publishing()))
                .isPresent();
    }

    /** Whether a record may be changed as it stands: what others see is not changed by those who draft only. */
    public boolean mayChange(ListingKind<?> kind, Listing listing) {
        return mayEdit(kind)
                && (listing.standing() != ListingState.PUBLISHED
                        || editorOf(kind).mayChangeShown());
    }

    public boolean maySee(ListingKind<?> kind) {
        return actors.find()
                .filter(actor -> permissions.may(actor, kind.seeing()))
                .isPresent();
    }

    private Editor allowed(Permission permission) {
        Actor actor = actors.get();
        if (!permissions.may(actor, permission)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.role-may-not");
        }
        return Editor.of(actor);
    }
}
