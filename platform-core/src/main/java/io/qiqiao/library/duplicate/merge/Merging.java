package io.qiqiao.library.duplicate.merge;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.AttachedFile;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.RewritingListings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of two. The kept one takes over the fields that are chosen, the references to the other and the id
 * under which its owner knows it; the other is withdrawn. Nothing is deleted.
 */
@Singleton
public class Merging {

    private final Listings listings;
    private final RewritingListings rewriting;
    private final MovingReferences references;
    private final MergerRows rows;
    private final PartyMembers members;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    Merging(
            Listings listings,
            RewritingListings rewriting,
            MovingReferences references,
            MergerRows rows,
            PartyMembers members,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.listings = listings;
        this.rewriting = rewriting;
        this.references = references;
        this.rows = rows;
        this.members = members;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Merges {@code dropped} into {@code kept}.
     *
     * @param taken names of the fields that the kept one has from the other since
     * @throws Refusal not-found; not-allowed to who is not of the bureau; wrong-state for one record, for local
     *     versions, or where members act for the one that is to go; invalid-input where what is shown would lack something
     */
    @Transactional
    public Merger merge(ListingKind<?> kind, UUID kept, UUID dropped, Set<String> taken, Editor editor) {
        refuseOutsiders(editor);
        Listing stays = listings.get(kind, kept);
        Listing goes = listings.get(kind, dropped);
        check(stays, goes);
        // What no two records share is free before the other one takes it.
        rewriting.rewrite(kind, dropped, editor, before -> withoutIdentity(before));
        Listing after = rewriting.rewrite(kind, kept, editor, before -> with(before, goes, taken));
        if (after.standing() == ListingState.PUBLISHED) {
            List<FieldProblem> missing = listings.listMissing(kind, after);
            if (!missing.isEmpty()) {
                throw Refusal.invalid(missing);
            }
        }
        Map<String, Long> moved = references.move(goes, after, editor);
        if (goes.externalId() != null) {
            rows.alias(kind.name(), goes.externalId(), kept);
        }
        Merger merger = rows.save(new Merger(
                Ids.next(),
                kind.name(),
                kept,
                dropped,
                stays.version(),
                after.version(),
                goes.version(),
                goes.externalId(),
                json.write(moved),
                clock.instant(),
                editor.name(),
                null,
                null));
        audit.record(AuditEvent.of("merger")
                .about(kind.name(), kept)
                .with("dropped", dropped)
                .with("moved", moved.size()));
        return merger;
    }

    /** The newest first. */
    public List<Merger> list(ListingKind<?> kind, int size) {
        return rows.listNewest(kind.name(), size);
    }

    private void check(Listing stays, Listing goes) {
        if (stays.id().equals(goes.id())) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "duplicate.merge.itself");
        }
        if (stays.localises() != null || goes.localises() != null) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "duplicate.merge.local-version");
        }
        if (members.actFor(goes)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "duplicate.merge.members", goes.title());
        }
    }

    private Listing withoutIdentity(Listing goes) {
        Map<String, Object> fields = new LinkedHashMap<>(json.fields(goes.content()));
        fields.remove("creditCode");
        return goes.withState(ListingState.WITHDRAWN.code())
                .withExternalId(null)
                .withContent(json.write(fields));
    }

    private Listing with(Listing stays, Listing goes, Set<String> taken) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(json.fields(stays.content()));
        Map<String, Object> others = json.fields(goes.content());
        for (String name : taken) {
            if (others.containsKey(name)) {
                fields.put(name, others.get(name));
            } else {
                fields.remove(name);
            }
        }
        return stays.withAttachments(
                        json.write(AttachedFile.union(json.files(stays.attachments()), json.files(goes.attachments()))))
                .withContent(json.write(fields))
                .withTitle(String.valueOf(fields.getOrDefault("title", stays.title())))
                .withRegion(fields.get("region") instanceof String region ? region : stays.region())
                .withCategory(fields.get("category") instanceof String category ? category : stays.category());
    }

    static void refuseOutsiders(Editor editor) {
        if (editor.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "duplicate.bureau-only");
        }
    }
}
