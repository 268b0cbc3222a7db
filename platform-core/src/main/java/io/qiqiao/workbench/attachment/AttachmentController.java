package io.qiqiao.workbench.attachment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.attachment.Attachments;
import io.qiqiao.library.attachment.Uploading;
import io.qiqiao.library.attachment.Uploading.Target;
import io.qiqiao.library.attachment.Uploading.Uploaded;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;

/** Adds, renames, orders and removes the files of a record by hand; each deed leads back to the record's form. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}/{id}/attachments")
@Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
class AttachmentController {

    private final Workplace workplace;
    private final ListingRights rights;
    private final Uploading uploading;
    private final Attachments attachments;
    private final Flash flash;

    AttachmentController(
            Workplace workplace, ListingRights rights, Uploading uploading, Attachments attachments, Flash flash) {
        this.workplace = workplace;
        this.rights = rights;
        this.uploading = uploading;
        this.attachments = attachments;
        this.flash = flash;
    }

    @Limited(Traffic.UPLOADING)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> upload(
            String library, String id, @Part("file") Publisher<StreamingFileUpload> file, HttpRequest<?> request) {
        FlashNote said = said(() -> target(library, id), file);
        return back(workplace.get(library), Ids.of(id), said, request);
    }

    private Target target(String library, String id) {
        ListingKind<?> kind = workplace.get(library);
        UUID record = workplace.getListing(kind, Ids.of(id)).id();
        return new Target(kind, record, rights.editorOf(kind));
    }

    private FlashNote said(Supplier<Target> target, Publisher<StreamingFileUpload> file) {
        try {
            Uploaded uploaded = uploading.upload(target, file);
            return uploaded.problems().isEmpty()
                    ? FlashNote.good(uploaded.added() > 0 ? "attachment.added" : "attachment.unchanged")
                    : refused(uploaded.problems());
        } catch (Refusal refused) {
            return switch (refused.code()) {
                case INVALID_INPUT -> refused(refused.problems());
                case FILES_DOWN -> FlashNote.warm(refused.detailKey());
                default -> throw refused;
            };
        }
    }

    private static FlashNote refused(List<FieldProblem> problems) {
        return FlashNote.warm("attachment.some-refused")
                .with(problems.stream()
                        .map(problem -> new FlashNote.Line(
                                "attachment.file",
                                problem.messageKey(),
                                problem.arguments().stream()
                                        .map(Object::toString)
                                        .toList()))
                        .toList());
    }

    @Post("/{attachment}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rename(
            String library, String id, String attachment, @Body Map<String, Object> body, HttpRequest<?> request) {
        String name = new SentForm(body).first("name");
        return done(
                library,
                id,
                (kind, record, editor) -> attachments.rename(kind, record, Ids.of(attachment), name, editor),
                "attachment.renamed",
                request);
    }

    @Post("/{attachment}/up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> up(String library, String id, String attachment, HttpRequest<?> request) {
        return done(
                library,
                id,
                (kind, record, editor) -> attachments.moveUp(kind, record, Ids.of(attachment), editor),
                "attachment.moved",
                request);
    }

    @Post("/{attachment}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(String library, String id, String attachment, HttpRequest<?> request) {
        return done(
                library,
                id,
                (kind, record, editor) -> attachments.remove(kind, record, Ids.of(attachment), editor),
                "attachment.removed",
                request);
    }

    private HttpResponse<?> done(String library, String id, Deed deed, String said, HttpRequest<?> request) {
        Target target = target(library, id);
        FlashNote note = FlashNote.good(said);
        try {
            deed.on(target.kind(), target.id(), target.editor());
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.INVALID_INPUT) {
                throw refused;
            }
            note = refused(refused.problems());
        }
        return back(target.kind(), target.id(), note, request);
    }

    private HttpResponse<?> back(ListingKind<?> kind, UUID record, FlashNote note, HttpRequest<?> request) {
        return flash.on(request, WorkPaths.record(kind, record) + "#attachments", note);
    }

    /** What is done with the files of a record. */
    @FunctionalInterface
    private interface Deed {
        void on(ListingKind<?> kind, UUID record, Editor editor);
    }
}
