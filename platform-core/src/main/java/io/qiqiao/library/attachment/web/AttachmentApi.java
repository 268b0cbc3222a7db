package io.qiqiao.library.attachment.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.attachment.Attachments;
import io.qiqiao.library.attachment.FileDownloads;
import io.qiqiao.library.attachment.OpeningFiles;
import io.qiqiao.library.attachment.Uploading;
import io.qiqiao.library.attachment.Uploading.Target;
import io.qiqiao.library.attachment.Uploading.Uploaded;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import java.util.List;
import java.util.UUID;
import org.reactivestreams.Publisher;

/** The files that belong to records. Who may read a record may read them, who may change it may change them. */
@PortalRole
@Controller("/api/{library}/{id}/attachments")
@Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
class AttachmentApi {

    private final ListingKinds kinds;
    private final ListingRights rights;
    private final Attachments attachments;
    private final OpeningFiles opening;
    private final Uploading uploading;
    private final FileDownloads downloads;

    AttachmentApi(
            ListingKinds kinds,
            ListingRights rights,
            Attachments attachments,
            OpeningFiles opening,
            Uploading uploading,
            FileDownloads downloads) {
        this.kinds = kinds;
        this.rights = rights;
        this.attachments = attachments;
        this.opening = opening;
        this.uploading = uploading;
        this.downloads = downloads;
    }

    /** The files of a record that the reader may see, in their order. */
    @Get
    @AnyoneMay
    AttachmentAnswer.All list(String library, String id) {
        UUID record = Ids.of(id);
        return AttachmentAnswer.All.of(library, record, opening.list(kinds.getByLibrary(library), record));
    }

    /** A file, to be saved. */
    @Get("/{attachment}")
    @AnyoneMay
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> download(String library, String id, String attachment, HttpRequest<?> request) {
        return downloads.of(kinds.getByLibrary(library), Ids.of(id), Ids.of(attachment), request);
    }

    /**
     * Adds files, each a part named {@code file} of the form. What they are is told by what is in them. A file whose content
     * the record has already is not added again, so that it may be repeated. Where some are refused the others are added.
     */
    @Limited(Traffic.UPLOADING)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<AttachmentAnswer.All> add(
            String library, String id, @Part("file") Publisher<StreamingFileUpload> file) {
        Uploaded uploaded = uploading.upload(
                () -> {
                    ListingKind<?> kind = kinds.getByLibrary(library);
                    return new Target(kind, Ids.of(id), rights.editorOf(kind));
                },
                file);
        if (!uploaded.problems().isEmpty()) {
            throw Refusal.invalid(uploaded.problems()).with("added", uploaded.added());
        }
        return HttpResponse.status(uploaded.added() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(list(library, id));
    }

    /** Puts the files in an order, removes those that are not named, and brings back what an earlier version had. */
    @Put
    AttachmentAnswer.All arrange(String library, String id, @Body AttachmentRequest.Arrangement arrangement) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        UUID record = Ids.of(id);
        List<UUID> order = Refusal.required("order", arrangement.order()).stream()
                .map(Ids::of)
                .toList();
        Long version = arrangement.version();
        return AttachmentAnswer.All.of(
                library,
                record,
                attachments.arrange(kind, record, order, version == null ? 0 : version, rights.editorOf(kind)));
    }

    /** Renames a file. */
    @Put("/{attachment}")
    AttachmentAnswer.All rename(String library, String id, String attachment, @Body AttachmentRequest request) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        UUID record = Ids.of(id);
        String name = Refusal.required("name", request.name());
        return AttachmentAnswer.All.of(
                library, record, attachments.rename(kind, record, Ids.of(attachment), name, rights.editorOf(kind)));
    }

    /** Removes a file from the record; what an earlier version had can be brought back for a while. */
    @Delete("/{attachment}")
    AttachmentAnswer.All remove(String library, String id, String attachment) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        UUID record = Ids.of(id);
        return AttachmentAnswer.All.of(
                library, record, attachments.remove(kind, record, Ids.of(attachment), rights.editorOf(kind)));
    }
}
