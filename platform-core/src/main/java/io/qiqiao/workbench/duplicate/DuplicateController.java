package io.qiqiao.workbench.duplicate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
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
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that look like the same one: listed, said to differ, merged, and made two again. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/duplicates/{library}")
@Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.ENTERPRISE_EDIT, Permission.EXPERT_EDIT})
class DuplicateController {

    private final Workplace workplace;
    private final ListingRights rights;
    private final Duplicates duplicates;
    private final Merging merging;
    private final UndoingMergers undoing;
    private final DuplicatePages pages;
    private final Shell shell;
    private final Flash flash;

    DuplicateController(
            Workplace workplace,
            ListingRights rights,
            Duplicates duplicates,
            Merging merging,
            UndoingMergers undoing,
            DuplicatePages pages,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.rights = rights;
        this.duplicates = duplicates;
        this.merging = merging;
        this.undoing = undoing;
        this.pages = pages;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> list(String library, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        DuplicatesPage page = pages.list(
                kind, bureau(kind), shell.ui(request), flash.find(request).orElse(null));
        return flash.said(request, shell.page(request, Page.of("workbench/duplicates", page, "workbench.duplicates")));
    }

    /**
     * Two records side by side, to choose from.
     *
     * @param with id of the other one
     */
    @Get("/{id}")
    HttpResponse<String> pair(String library, String id, @QueryValue String with, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        bureau(kind);
        MergePage page = pages.pair(kind, Ids.of(id), Ids.of(with), shell.ui(request));
        return shell.page(
                request,
                Page.of("workbench/merge", page, "workbench.merge.title")
                        .under("workbench.duplicates", WorkPaths.duplicates(kind)));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> merge(String library, String id, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Editor editor = bureau(kind);
        SentForm form = SentForm.of(body);
        UUID first = Ids.of(id);
        UUID second = Ids.of(form.first("with"));
        if (form.first("deed").equals("different")) {
            duplicates.differ(kind, first, second, editor);
            return flash.on(request, WorkPaths.duplicates(kind), FlashNote.good("workbench.merge.different-noted"));
        }
        boolean firstStays = !form.first("kept").equals("other");
        UUID kept = firstStays ? first : second;
        Set<String> taken = pages.listTaken(kind, form, firstStays);
        merging.merge(kind, kept, firstStays ? second : first, taken, editor);
        return flash.on(request, WorkPaths.duplicates(kind), FlashNote.good("workbench.merge.done"));
    }

    @Post("/mergers/{id}/undoing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        int left = undoing.undo(kind, Ids.of(id), bureau(kind));
        FlashNote note = left == 0
                ? FlashNote.good("workbench.merge.undone")
                : FlashNote.warm("workbench.merge.undone-left", String.valueOf(left));
        return flash.on(request, WorkPaths.duplicates(kind), note);
    }

    private Editor bureau(ListingKind<?> kind) {
        Editor editor = rights.publisherOf(kind);
        if (editor.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "duplicate.bureau-only");
        }
        return editor;
    }
}
