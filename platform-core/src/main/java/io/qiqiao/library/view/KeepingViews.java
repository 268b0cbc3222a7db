package io.qiqiao.library.view;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ListingKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps, changes and removes views: everybody their own, and few those that are shared with the tenant. */
@Singleton
public class KeepingViews {

    private final Views views;
    private final ViewRows rows;
    private final ViewRights rights;
    private final ViewChecks checks;
    private final ViewRoom room;
    private final OpeningViews opening;
    private final ViewAudit audit;
    private final Clock clock;

    KeepingViews(
            Views views,
            ViewRows rows,
            ViewRights rights,
            ViewChecks checks,
            ViewRoom room,
            OpeningViews opening,
            ViewAudit audit,
            Clock clock) {
        this.views = views;
        this.rows = rows;
        this.rights = rights;
        this.checks = checks;
        this.room = room;
        this.opening = opening;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a view. The same one under the same name is kept once: who asks again gets what stands.
     *
     * @param shared whether it is to be the tenant's
     * @throws Refusal invalid-input for a name that is missing, too long or taken, for filters and columns there are not;
     *     wrong-state when there are too many; not-allowed for who may not share
     */
    @Transactional
    public ListView save(ListingKind<?> kind, String name, ViewContent content, boolean shared) {
        rights.checkSees(kind);
        UUID owner = owner(shared);
        String wanted = name.strip();
        checks.require(kind.name(), wanted, content);
        List<ListView> beside = room.hold(kind.name(), owner);
        for (ListView other : beside) {
            if (other.name().equals(wanted) && opening.read(other.content()).equals(content)) {
                return other;
            }
        }
        room.requireFree(beside, wanted);
        room.require(beside, owner);
        Instant now = clock.instant();
        ListView view = new ListView(Ids.next(), owner, kind.name(), wanted, opening.write(content), now, now);
        rows.add(view.id(), owner, view.kind(), wanted, view.content(), now, now);
        audit.saved(view);
        return view;
    }

    /**
     * Changes a view's name, what it shows, or whose it is.
     *
     * @throws Refusal not-found; not-allowed for who may not share; else as {@link #save}
     */
    @Transactional
    public ListView change(UUID id, ViewChange change) {
        ListView seen = views.get(id);
        boolean shared = change.shared() == null ? seen.shared() : change.shared();
        if (seen.shared()) {
            rights.checkShares();
        }
        UUID owner = owner(shared);
        List<ListView> beside = room.hold(seen.kind(), owner).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        ListView before = rows.hold(id, rights.keeper()).orElseThrow(Refusal::notFound);
        String name = change.name() == null ? before.name() : change.name().strip();
        String content = content(before, change, name);
        room.requireFree(beside, name);
        if (shared != before.shared()) {
            room.require(beside, owner);
        }
        rows.change(id, owner, name, content, clock.instant());
        ListView after = views.get(id);
        audit.changed(before, after);
        return after;
    }

    /** @throws Refusal not-found; not-allowed for a shared one that others look after */
    @Transactional
    public void remove(UUID id) {
        ListView view = rows.hold(views.get(id).id(), rights.keeper()).orElseThrow(Refusal::notFound);
        if (view.shared()) {
            rights.checkShares();
        }
        rows.remove(id);
        audit.removed(view);
    }

    /** What is to be kept of it; what there is no more is held against nobody who only calls it otherwise. */
    private String content(ListView before, ViewChange change, String name) {
        if (!change.isOfContent()) {
            checks.requireName(name);
            return before.content();
        }
        ViewContent after = change.after(opening.open(before).content());
        checks.require(before.kind(), name, after);
        return opening.write(after);
    }

    private @Nullable UUID owner(boolean shared) {
        UUID me = rights.keeper();
        if (shared) {
            rights.checkShares();
        }
        return shared ? null : me;
    }
}
