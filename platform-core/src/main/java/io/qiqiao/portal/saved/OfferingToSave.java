package io.qiqiao.portal.saved;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Offers whoever can to save what they search for. */
@Singleton
public final class OfferingToSave {

    private final CurrentActor actors;
    private final Permissions permissions;

    OfferingToSave(CurrentActor actors, Permissions permissions) {
        this.actors = actors;
        this.permissions = permissions;
    }

    /** Where a search is saved; empty for visitors, and for who is a member elsewhere. */
    public Optional<String> findPath(String text, SearchFilter filter) {
        return actors.find().filter(this::isAtHome).map(actor -> SavedPaths.naming(text, filter));
    }

    private boolean isAtHome(Actor actor) {
        return actor.tenant() != null
                && CurrentTenant.find().equals(Optional.of(actor.tenant()))
                && permissions.may(actor, Permission.INBOX);
    }
}
