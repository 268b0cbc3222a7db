package io.qiqiao.workbench.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.intake.ColumnMemory;
import io.qiqiao.library.intake.FileColumns;
import io.qiqiao.library.intake.ImportOrder;
import io.qiqiao.library.intake.SentFile;
import io.qiqiao.library.intake.SentFiles;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.publication.Visibility;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the columns of a file mean: asked before it is tried, and remembered. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.IMPORT)
@Allowed(Permission.IMPORT)
class ColumnsController {

    private final SentFiles files;
    private final ColumnMemory memory;
    private final ColumnsPages pages;
    private final ColumnTables tables;
    private final ListingKinds kinds;
    private final ListingRights rights;
    private final CurrentActor actors;
    private final Shell shell;
    private final Flash flash;

    ColumnsController(
            SentFiles files,
            ColumnMemory memory,
            ColumnsPages pages,
            ColumnTables tables,
            ListingKinds kinds,
            ListingRights rights,
            CurrentActor actors,
            Shell shell,
            Flash flash) {
        this.files = files;
        this.memory = memory;
        this.pages = pages;
        this.tables = tables;
        this.kinds = kinds;
        this.rights = rights;
        this.actors = actors;
        this.shell = shell;
        this.flash = flash;
    }

    @Get("/files/{id}")
    HttpResponse<String> columns(String id, HttpRequest<?> request) {
        SentFile file = find(id);
        FileColumns columns = files.columns(file);
        return shown(file, columns, ToldMapping.of(columns), true, request);
    }

    /** Tries the import as the form says. */
    @Post("/files/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> tell(String id, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        SentFile file = find(id);
        SentForm form = SentForm.of(body);
        FileColumns columns = files.columns(file);
        Ui ui = shell.ui(request);
        Function<String, String> label = field -> tables.label(file.kind(), field, ui);
        ToldMapping sent = ToldMapping.of(columns, form, label);
        ToldMapping told = sent.missing(files.listMissing(file.kind(), sent.mapping()), label);
        boolean remember = form.first(ColumnsPages.REMEMBER).equals("true");
        if (!told.problems().isEmpty()) {
            return shown(file, columns, told, remember, request);
        }
        ImportOrder order = ImportOrder.by(
                rights,
                kinds.get(file.kind()),
                Visibility.find(file.visibility()).orElseThrow());
        UUID job = files.begin(file, order.tried(), told.mapping(), remember);
        return flash.on(request, WorkPaths.imported(job), FlashNote.good("workbench.import.trial.begun"));
    }

    /** Forgets what files with some headings mean. */
    @Post("/columns/{id}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> forget(String id, HttpRequest<?> request) {
        memory.forget(Ids.of(id));
        return flash.on(request, WorkPaths.IMPORT, FlashNote.good("workbench.columns.forgotten"));
    }

    private SentFile find(String id) {
        return files.get(Ids.of(id), Editor.of(actors.get()));
    }

    private HttpResponse<String> shown(
            SentFile file, FileColumns columns, ToldMapping told, boolean remember, HttpRequest<?> request) {
        ColumnsPage page = pages.page(file, columns, told, remember, shell.ui(request));
        return shell.page(
                request,
                Page.of("workbench/import-columns", page, "workbench.columns")
                        .under("workbench.home", WorkPaths.HOME)
                        .under("workbench.import", WorkPaths.IMPORT)
                        .with(told.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY));
    }
}
