package io.qiqiao.workbench.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.job.Job;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.export.ExportDownloads;
import io.qiqiao.library.export.ExportFile;
import io.qiqiao.library.export.ExportingListings;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import java.util.function.Consumer;

/** An export of the reader's own: how far it is, and its file. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.EXPORTS)
@Allowed(Permission.EXPORT)
class ExportRunController {

    private final Workplace workplace;
    private final ExportingListings exporting;
    private final ExportDownloads downloads;
    private final ExportPages pages;
    private final ListingKinds kinds;
    private final Shell shell;
    private final Flash flash;

    ExportRunController(
            Workplace workplace,
            ExportingListings exporting,
            ExportDownloads downloads,
            ExportPages pages,
            ListingKinds kinds,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.exporting = exporting;
        this.downloads = downloads;
        this.pages = pages;
        this.kinds = kinds;
        this.shell = shell;
        this.flash = flash;
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> run(String id, HttpRequest<?> request) {
        ExportFile file = exporting.get(Ids.of(id), asker());
        Job job = exporting.job(file.job(), asker());
        ExportRun run = pages.run(file, job, flash.find(request).orElse(null), shell.ui(request));
        Page page = Page.of("workbench/export-run", run, run.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library." + file.kind(), WorkPaths.library(kinds.get(file.kind())));
        return flash.said(request, shell.page(request, page));
    }

    /** The file, for a while. */
    @Get("/{id}/file")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> file(String id) {
        return downloads.of(Ids.of(id), asker());
    }

    @Post("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(String id, HttpRequest<?> request) {
        return done(id, job -> exporting.cancel(job, asker()), "workbench.export.cancelled", request);
    }

    @Post("/{id}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resume(String id, HttpRequest<?> request) {
        return done(id, job -> exporting.resume(job, asker()), "workbench.export.resumed", request);
    }

    /** Somebody else, or the end of the work, may have come first. */
    private HttpResponse<?> done(String id, Consumer<UUID> deed, String said, HttpRequest<?> request) {
        UUID job = Ids.of(id);
        try {
            deed.accept(job);
            return flash.on(request, WorkPaths.exported(job), FlashNote.good(said));
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.WRONG_STATE) {
                throw refused;
            }
            return flash.on(request, WorkPaths.exported(job), FlashNote.warm(refused.detailKey()));
        }
    }

    private String asker() {
        return workplace.actor().account().toString();
    }
}
