package io.qiqiao.library.localisation;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.publication.Visibility;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes local versions of what higher tenants share, and notes that somebody has looked through what changed above. */
@Singleton
public class Localising {

    private final KeepingListings keeping;
    private final Listings listings;
    private final LocalisationRows rows;
    private final Originals originals;
    private final TenantsReading shared;
    private final TenantDirectory tenants;
    private final FormLayouts layouts;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    Localising(
            KeepingListings keeping,
            Listings listings,
            LocalisationRows rows,
            Originals originals,
            TenantsReading shared,
            TenantDirectory tenants,
            FormLayouts layouts,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.keeping = keeping;
        this.listings = listings;
        this.rows = rows;
        this.originals = originals;
        this.shared = shared;
        this.tenants = tenants;
        this.layouts = layouts;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a draft of the current tenant's version of a higher tenant's record. It begins with what is said already:
     * by the record itself, or by a version of it between the two, whose open fields it takes over. It goes by the
     * record itself in either case.
     *
     * @throws Refusal not-found; not-allowed to who is not of the bureau; wrong-state for what is not from above, is
     *     not localised or was superseded; already-exists where there is one
     */
    @Transactional
    public <C extends Content> Listing localise(ListingKind<C> kind, UUID id, Editor editor) {
        refuseOutsiders(editor);
        Publication start = shared.find(kind.name(), id).orElseThrow(Refusal::notFound);
        Publication original = start.localises() == null
                ? start
                : shared.find(kind.name(), start.localises()).orElseThrow(Refusal::notFound);
        check(kind, original, start);
        Visibility reach = Visibility.valueOf(original.visibility().toUpperCase(Locale.ROOT));
        Draft draft = new Draft(fields(kind, start), reach, null, original.id());
        Listing made = keeping.create(kind, draft, editor).listing();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.save(new Localisation(
                made.id(),
                kind.name(),
                original.id(),
                original.tenant(),
                original.version(),
                layouts.get(kind.name()).version(),
                now,
                editor.name(),
                original.version(),
                original.version(),
                original.document(),
                now,
                editor.name()));
        audit.record(AuditEvent.of("localisation")
                .about(kind.name(), made.id())
                .with("original", original.id())
                .with("version", original.version()));
        return made;
    }

    /**
     * Notes that the original was looked through as it is now: it is not said to have changed until it does so again.
     *
     * @throws Refusal not-found for no local version; wrong-state where the original is gone
     */
    @Transactional
    public void review(ListingKind<?> kind, UUID id, Editor editor) {
        refuseOutsiders(editor);
        Listing local = listings.get(kind, id);
        OriginalStanding standing = originals.get(local);
        Publication original = standing.findOriginal()
                .orElseThrow(() -> Refusal.of(ErrorCode.WRONG_STATE, "localisation.original-withdrawn"));
        rows.review(local.id(), original.version(), original.document(), clock.instant(), editor.name());
        audit.record(AuditEvent.of("localisation-review")
                .about(kind.name(), id)
                .with("version", original.version())
                .with("fields", standing.changes().size()));
    }

    private static void refuseOutsiders(Editor editor) {
        if (editor.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "localisation.bureau-only");
        }
    }

    private void check(ListingKind<?> kind, Publication original, Publication start) {
        if (!layouts.get(kind.name()).isLocalisable()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "localisation.not-of-this-kind");
        }
        if (!isAbove(original) || !isAbove(start)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "localisation.not-from-above");
        }
        if (originals.isSuperseded(original)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "localisation.original-superseded");
        }
        if (listings.findLocal(kind.name(), original.id()).isPresent()) {
            throw Refusal.of(ErrorCode.ALREADY_EXISTS, "localisation.exists", original.title());
        }
    }

    private boolean isAbove(Publication record) {
        String here = tenants.find(CurrentTenant.get()).map(Tenant::path).orElse("");
        return here.startsWith(record.path()) && !here.equals(record.path());
    }

    private Map<String, Object> fields(ListingKind<?> kind, Publication start) {
        FormLayout layout = layouts.get(kind.name());
        Map<String, Object> fields = new HashMap<>(json.fields(start.document()));
        if (layout.openFields().contains("region")) {
            fields.put("region", CurrentTenant.get().code());
        }
        return fields;
    }
}
