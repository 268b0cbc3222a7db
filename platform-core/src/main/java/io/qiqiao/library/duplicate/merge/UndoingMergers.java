package io.qiqiao.library.duplicate.merge;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.history.History;
import io.qiqiao.library.history.ListingVersion;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.RewritingListings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes two records of one again, each as its history says that it was. Records that referred to the other one do so
 * again, unless somebody changed them since.
 */
@Singleton
public class UndoingMergers {

    private final MergerRows rows;
    private final Listings listings;
    private final ListingKinds kinds;
    private final RewritingListings rewriting;
    private final History history;
    private final MovingReferences references;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    UndoingMergers(
            MergerRows rows,
            Listings listings,
            ListingKinds kinds,
            RewritingListings rewriting,
            History history,
            MovingReferences references,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.listings = listings;
        this.kinds = kinds;
        this.rewriting = rewriting;
        this.history = history;
        this.references = references;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a merger back.
     *
     * @return how many records were changed since, and so still refer to the kept one
     * @throws Refusal not-found; not-allowed; wrong-state where it was taken back already, or the kept record was
     *     changed since
     */
    @Transactional
    public int undo(ListingKind<?> kind, UUID id, Editor editor) {
        Merging.refuseOutsiders(editor);
        Merger merger =
                rows.lock(id).filter(found -> found.kind().equals(kind.name())).orElseThrow(Refusal::notFound);
        Listing kept = listings.get(kind, merger.kept());
        if (merger.isUndone() || kept.version() != merger.keptAfter()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "duplicate.merge.not-undoable");
        }
        Listing dropped = listings.get(kind, merger.dropped());
        ListingVersion droppedBefore = history.get(dropped, merger.droppedBefore());
        ListingVersion keptBefore = history.get(kept, merger.keptBefore());
        if (merger.externalId() != null) {
            rows.forgetAlias(kind.name(), merger.externalId());
        }
        rewriting.rewrite(kind, kept.id(), editor, now -> as(now, keptBefore));
        Listing back = rewriting.rewrite(
                kind,
                dropped.id(),
                editor,
                now -> as(now, droppedBefore)
                        .withExternalId(merger.externalId())
                        .withState(droppedBefore.state())
                        .withVisibility(droppedBefore.visibility()));
        int left = moveBack(merger, kept, back, editor);
        rows.undo(merger.id(), clock.instant(), editor.name());
        audit.record(AuditEvent.of("merger-undoing")
                .about(kind.name(), kept.id())
                .with("dropped", dropped.id())
                .with("left", left));
        return left;
    }

    private int moveBack(Merger merger, Listing kept, Listing back, Editor editor) {
        int left = 0;
        for (Map.Entry<String, Object> moved : json.fields(merger.moved()).entrySet()) {
            long version = ((Number) moved.getValue()).longValue();
            Optional<ListingKind<?>> kind = kinds.list().stream()
                    .filter(each -> listings.find(each.name(), UUID.fromString(moved.getKey()))
                            .filter(listing -> listing.version() == version)
                            .isPresent())
                    .findFirst();
            if (kind.isPresent()) {
                rewriting.rewrite(
                        kind.get(), UUID.fromString(moved.getKey()), editor, now -> references.moved(now, kept, back));
            } else {
                left++;
            }
        }
        return left;
    }

    private Listing as(Listing now, ListingVersion then) {
        Map<String, Object> fields = json.fields(then.content());
        return now.withAttachments(then.attachments())
                .withContent(then.content())
                .withTitle(then.title())
                .withRegion(fields.get("region") instanceof String region ? region : null)
                .withCategory(fields.get("category") instanceof String category ? category : null);
    }
}
