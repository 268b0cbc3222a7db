package io.qiqiao.workbench.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.export.ExportRights;
import io.qiqiao.library.export.ExportingListings;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Languages;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.record.RecordStates;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an export of a library begins. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}/export")
@Allowed(Permission.EXPORT)
class ExportController {

    private final Workplace workplace;
    private final ExportingListings exporting;
    private final ExportRights rights;
    private final ExportPages pages;
    private final RecordStates states;
    private final Shell shell;
    private final Flash flash;

    ExportController(
            Workplace workplace,
            ExportingListings exporting,
            ExportRights rights,
            ExportPages pages,
            RecordStates states,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.exporting = exporting;
        this.rights = rights;
        this.pages = pages;
        this.states = states;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> form(String library, @RequestBean ExportQuery query, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        ExportForm form = pages.form(kind, query, flash.find(request).orElse(null), shell.ui(request));
        Page page = Page.of("workbench/export", form, form.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library." + kind.name(), WorkPaths.library(kind));
        return flash.said(request, shell.page(request, page));
    }

    /** What nobody could have meant counts as unsaid: the format is Excel's then. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(String library, @Nullable @Body Map<String, Object> form, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        SentForm sent = SentForm.of(form);
        ExportQuery query = new ExportQuery(sent.first("q"), sent.first("state"), sent.first("category"));
        SheetFormat format = SheetFormat.find(sent.first("format")).orElse(SheetFormat.XLSX);
        boolean whole = sent.first("whole").equals("true");
        UUID job = exporting.begin(rights.order(kind, format, query.filter(states), whole, Languages.of(request)));
        return flash.on(request, WorkPaths.exported(job), FlashNote.good("workbench.export.begun"));
    }
}
