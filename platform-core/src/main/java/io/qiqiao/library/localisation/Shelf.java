package io.qiqiao.library.localisation;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the current tenant puts first in its own portal, and what it leaves out of it, of what others share. What is
 * hidden stands in no list and no search of that portal; whoever has its address still reads it.
 */
@Singleton
public class Shelf {

    private final ShelfRows rows;
    private final TenantsReading shared;
    private final Audit audit;
    private final Clock clock;

    Shelf(ShelfRows rows, TenantsReading shared, Audit audit, Clock clock) {
        this.rows = rows;
        this.shared = shared;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Pins or hides a record of another tenant.
     *
     * @throws Refusal not-found; not-allowed to who is not of the bureau; wrong-state for one of the own records
     */
    @Transactional
    public void put(ListingKind<?> kind, UUID id, ShelfChoice choice, Editor editor) {
        refuseOutsiders(editor);
        Publication record = shared.find(kind.name(), id).orElseThrow(Refusal::notFound);
        if (record.tenant().equals(CurrentTenant.get().code())) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "localisation.shelf.own");
        }
        rows.put(kind.name(), id, choice.code(), clock.instant(), editor.name());
        audit.record(AuditEvent.of("shelf").about(kind.name(), id).with("choice", choice.code()));
    }

    /**
     * Lets a record stand where it stands by itself; does nothing where it does.
     *
     * @throws Refusal not-allowed
     */
    @Transactional
    public void remove(ListingKind<?> kind, UUID id, Editor editor) {
        refuseOutsiders(editor);
        if (rows.remove(kind.name(), id) > 0) {
            audit.record(AuditEvent.of("shelf").about(kind.name(), id).with("choice", "none"));
        }
    }

    /** What was chosen for the records of a kind. */
    public List<Shelved> list(String kind) {
        return rows.list(kind);
    }

    /** What was chosen for a record. */
    public Optional<ShelfChoice> find(String kind, UUID id) {
        return rows.find(kind, id).flatMap(found -> ShelfChoice.find(found.choice()));
    }

    private static void refuseOutsiders(Editor editor) {
        if (editor.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "localisation.bureau-only");
        }
    }
}
