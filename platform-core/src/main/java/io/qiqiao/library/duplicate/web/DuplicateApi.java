package io.qiqiao.library.duplicate.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.duplicate.Duplicates;
import io.qiqiao.library.duplicate.merge.Merging;
import io.qiqiao.library.duplicate.merge.UndoingMergers;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records of the tenant's own libraries that look like the same one, and their becoming one. */
@PortalRole
@Controller("/api/duplicates/{library}")
@Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.ENTERPRISE_EDIT, Permission.EXPERT_EDIT})
class DuplicateApi {

    private static final int MOST = 100;

    private final ListingKinds kinds;
    private final ListingRights rights;
    private final Duplicates duplicates;
    private final Merging merging;
    private final UndoingMergers undoing;

    DuplicateApi(
            ListingKinds kinds, ListingRights rights, Duplicates duplicates, Merging merging, UndoingMergers undoing) {
        this.kinds = kinds;
        this.rights = rights;
        this.duplicates = duplicates;
        this.merging = merging;
        this.undoing = undoing;
    }

    /** Pairs that look like the same record and that nobody said to differ. */
    @Get
    List<PairAnswer> list(String library) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        return duplicates.list(kind, bureau(kind)).stream().map(PairAnswer::of).toList();
    }

    /** The records that one with the fields of the body may be the same as: to be asked before it is made. */
    @Post("/candidates")
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT, Permission.ENTERPRISE_EDIT, Permission.EXPERT_EDIT})
    List<CandidateAnswer> candidates(String library, @Body Map<String, @Nullable Object> fields) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        return duplicates.find(kind, null, fields, rights.editorOf(kind)).stream()
                .map(CandidateAnswer::of)
                .toList();
    }

    /** Makes one record of two. */
    @Post("/mergers")
    HttpResponse<MergerAnswer> merge(String library, @Body MergerRequest asked) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        Set<String> taken = Objects.requireNonNullElse(asked.taken(), Set.of());
        return HttpResponse.created(MergerAnswer.of(merging.merge(
                kind,
                Refusal.required("kept", asked.kept()),
                Refusal.required("dropped", asked.dropped()),
                taken,
                bureau(kind))));
    }

    /** What was merged, the newest first. */
    @Get("/mergers")
    List<MergerAnswer> mergers(String library) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        bureau(kind);
        return merging.list(kind, MOST).stream().map(MergerAnswer::of).toList();
    }

    /** Makes two records of one again. */
    @Post("/mergers/{id}/undoing")
    HttpResponse<?> undo(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        undoing.undo(kind, Ids.of(id), bureau(kind));
        return HttpResponse.noContent();
    }

    private Editor bureau(ListingKind<?> kind) {
        Editor editor = rights.publisherOf(kind);
        if (editor.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "duplicate.bureau-only");
        }
        return editor;
    }
}
