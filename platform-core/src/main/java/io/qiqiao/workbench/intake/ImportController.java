package io.qiqiao.workbench.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.intake.ImportHead;
import io.qiqiao.library.intake.ImportOrder;
import io.qiqiao.library.intake.ImportingListings;
import io.qiqiao.library.intake.Outcome;
import io.qiqiao.library.intake.SentFiles;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.publication.Visibility;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Imports by hand: a file goes in, a job reads it, and every line is accounted for. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.IMPORT)
@Allowed(Permission.IMPORT)
class ImportController {

    private final ImportingListings importing;
    private final SentFiles files;
    private final ImportPages pages;
    private final ImportRuns runs;
    private final Jobs jobs;
    private final ListingKinds kinds;
    private final ListingRights rights;
    private final Shell shell;
    private final Flash flash;

    ImportController(
            ImportingListings importing,
            SentFiles files,
            ImportPages pages,
            ImportRuns runs,
            Jobs jobs,
            ListingKinds kinds,
            ListingRights rights,
            Shell shell,
            Flash flash) {
        this.importing = importing;
        this.files = files;
        this.pages = pages;
        this.runs = runs;
        this.jobs = jobs;
        this.kinds = kinds;
        this.rights = rights;
        this.shell = shell;
        this.flash = flash;
    }

    /** @param kind which kind to offer first */
    @Get
    HttpResponse<String> form(@QueryValue(defaultValue = "") String kind, HttpRequest<?> request) {
        ImportPages.Chosen chosen = new ImportPages.Chosen(kind, Visibility.PUBLIC.code(), List.of());
        return form(chosen, HttpStatus.OK, request);
    }

    /** The file comes last, so that it is read while it arrives. */
    @Limited(Traffic.UPLOADING)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> begin(
            @Nullable @Part String kind,
            @Nullable @Part String visibility,
            @Nullable @Part String dry,
            @Nullable StreamingFileUpload file,
            HttpRequest<?> request) {
        try {
            return "true".equals(dry)
                    ? tried(
                            take(kind, visibility, file, (order, lines) -> files.takeOrBegin(order.tried(), lines)),
                            request)
                    : flash.on(
                            request,
                            WorkPaths.imported(take(kind, visibility, file, importing::begin)),
                            FlashNote.good("workbench.import.begun"));
        } catch (Refusal refused) {
            return refused(kind, visibility, refused, request);
        }
    }

    /** What nobody needs to be asked about is tried at once; else the columns are told first. */
    private HttpResponse<?> tried(SentFiles.Taken taken, HttpRequest<?> request) {
        return taken.begun()
                ? flash.on(request, WorkPaths.imported(taken.id()), FlashNote.good("workbench.import.trial.begun"))
                : HttpResponse.seeOther(URI.create(WorkPaths.sentFile(taken.id())));
    }

    private <T> T take(
            @Nullable String kind,
            @Nullable String visibility,
            @Nullable StreamingFileUpload file,
            BiFunction<ImportOrder, InputStream, T> taking) {
        ListingKind<?> listed = kinds.find(kind == null ? "" : kind)
                .orElseThrow(() -> Refusal.invalid("kind", "workbench.import.choose-kind"));
        Visibility reach = Visibility.find(visibility == null ? "" : visibility)
                .orElseThrow(() -> Refusal.invalid("visibility", "workbench.import.choose-visibility"));
        ImportOrder order = ImportOrder.by(rights, listed, reach);
        if (file == null || file.getFilename() == null || file.getFilename().isBlank()) {
            throw Refusal.invalid("file", "workbench.import.choose-file");
        }
        try (InputStream lines = file.asInputStream()) {
            return taking.apply(order, lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Does what a trial told. */
    @Post("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(String id, HttpRequest<?> request) {
        Job job = runs.get(Ids.of(id));
        ImportHead head = importing.findHead(job.id()).orElseThrow(Refusal::notFound);
        ImportOrder order = ImportOrder.by(
                rights,
                kinds.get(head.kind()),
                Visibility.find(head.visibility()).orElseThrow());
        try {
            UUID confirmed = importing.confirm(job.id(), order);
            return flash.on(request, WorkPaths.imported(confirmed), FlashNote.good("workbench.import.begun"));
        } catch (Refusal refused) {
            return said(job, refused, request);
        }
    }

    /** What is wrong with a file is said beside it. */
    private HttpResponse<String> refused(
            @Nullable String kind, @Nullable String visibility, Refusal refused, HttpRequest<?> request) {
        List<FieldProblem> problems = switch (refused.code()) {
            case INVALID_INPUT ->
                refused.problems().stream()
                        .map(problem -> problem.field().equals("body")
                                ? new FieldProblem("file", problem.messageKey(), problem.arguments())
                                : problem)
                        .toList();
            case MALFORMED, TOO_LARGE -> List.of(new FieldProblem("file", refused.detailKey(), refused.arguments()));
            default -> throw refused;
        };
        ImportPages.Chosen chosen =
                new ImportPages.Chosen(kind == null ? "" : kind, visibility == null ? "" : visibility, problems);
        return form(chosen, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }

    /**
     * @param outcome code of an outcome; others count as unsaid
     * @param after number of the last line of the part before
     */
    @Get("/{id}")
    HttpResponse<String> run(
            String id,
            @Nullable @QueryValue String outcome,
            @QueryValue(defaultValue = "0") int after,
            HttpRequest<?> request) {
        Ui ui = shell.ui(request);
        Outcome chosen = Arrays.stream(Outcome.values())
                .filter(each -> each.code().equals(outcome))
                .findFirst()
                .orElse(null);
        Job job = runs.get(Ids.of(id));
        ImportRun run =
                pages.run(job, chosen, Math.max(0, after), flash.find(request).orElse(null), ui);
        Page page = Page.of("workbench/import-run", run, run.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.import", WorkPaths.IMPORT);
        return flash.said(request, shell.page(request, page));
    }

    @Post("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(String id, HttpRequest<?> request) {
        Job job = runs.get(Ids.of(id));
        try {
            jobs.cancel(job.id());
            return flash.on(request, WorkPaths.imported(job.id()), FlashNote.good("workbench.import.cancelled"));
        } catch (Refusal over) {
            return said(job, over, request);
        }
    }

    @Post("/{id}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resume(String id, HttpRequest<?> request) {
        Job job = runs.get(Ids.of(id));
        try {
            jobs.resume(job.id());
            return flash.on(request, WorkPaths.imported(job.id()), FlashNote.good("workbench.import.resumed"));
        } catch (Refusal over) {
            return said(job, over, request);
        }
    }

    /** Somebody else, or the end of the work, came first. */
    private HttpResponse<?> said(Job job, Refusal refused, HttpRequest<?> request) {
        if (refused.code() != ErrorCode.WRONG_STATE) {
            throw refused;
        }
        return flash.on(request, WorkPaths.imported(job.id()), FlashNote.warm(refused.detailKey()));
    }

    private HttpResponse<String> form(ImportPages.Chosen chosen, HttpStatus status, HttpRequest<?> request) {
        ImportForm form = pages.form(chosen, flash.find(request).orElse(null), shell.ui(request));
        Page page = Page.of("workbench/import", form, "workbench.import")
                .under("workbench.home", WorkPaths.HOME)
                .with(status);
        return flash.said(request, shell.page(request, page));
    }
}
