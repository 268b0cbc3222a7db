package io.qiqiao.workbench.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.intake.IntakeFiles;
import io.qiqiao.library.intake.Outcome;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.web.text.Languages;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;

/** Files around imports by hand: the template to fill in, and the report to mend. */
@Hidden
@PortalRole
@Controller(WorkPaths.IMPORT)
@Allowed(Permission.IMPORT)
class ImportFilesController {

    private final IntakeFiles files;
    private final ImportRuns runs;
    private final ListingKinds kinds;

    ImportFilesController(IntakeFiles files, ImportRuns runs, ListingKinds kinds) {
        this.files = files;
        this.runs = runs;
        this.kinds = kinds;
    }

    /** The sheet one fills in. */
    @Get("/template")
    @Produces({MediaType.TEXT_HTML, MediaType.ALL})
    HttpResponse<StreamedFile> template(
            @QueryValue String kind, @QueryValue(defaultValue = "xlsx") String format, HttpRequest<?> request) {
        return files.template(kinds.get(kind), format(format), Languages.of(request));
    }

    /** What became of the lines, to be mended and imported again. */
    @Get("/{id}/report")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> report(
            String id,
            @QueryValue(defaultValue = "xlsx") String format,
            @QueryValue(defaultValue = "false") boolean all,
            HttpRequest<?> request) {
        EnumSet<Outcome> told = all ? EnumSet.allOf(Outcome.class) : EnumSet.of(Outcome.CORRECTED, Outcome.REFUSED);
        return files.report(runs.get(Ids.of(id)).id(), format(format), told, Languages.of(request));
    }

    private static SheetFormat format(String code) {
        return SheetFormat.find(code).orElseThrow(Refusal::notFound);
    }
}
