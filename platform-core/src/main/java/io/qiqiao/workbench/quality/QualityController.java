package io.qiqiao.workbench.quality;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.quality.Upkeeping;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How good and how fresh a record is; its owner says that it still holds, and how often to ask. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}/{id}/quality")
class QualityController {

    private final Workplace workplace;
    private final ListingRights rights;
    private final Upkeeping upkeeping;
    private final QualityPages pages;
    private final Shell shell;
    private final Flash flash;

    QualityController(
            Workplace workplace,
            ListingRights rights,
            Upkeeping upkeeping,
            QualityPages pages,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.rights = rights;
        this.upkeeping = upkeeping;
        this.pages = pages;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    @Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
    HttpResponse<String> show(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        QualityPage page =
                pages.page(kind, listing, shell.ui(request), flash.find(request).orElse(null));
        return flash.said(
                request,
                shell.page(
                        request,
                        Page.of("workbench/quality", page, page.title())
                                .under("workbench.home", WorkPaths.HOME)
                                .under("workbench.library." + kind.name(), WorkPaths.library(kind))
                                .under(Label.text(listing.title()), WorkPaths.record(kind, listing.id()))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
    HttpResponse<?> put(String library, String id, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        Editor editor = rights.editorOf(kind);
        SentForm form = SentForm.of(body);
        boolean holds = form.first("deed").equals("holds");
        if (holds) {
            upkeeping.confirm(kind, listing.id(), editor);
        } else {
            int days = form.first("days").matches("[0-9]{1,5}") ? Integer.parseInt(form.first("days")) : 0;
            upkeeping.setDays(kind, listing.id(), days, editor);
        }
        FlashNote note = FlashNote.good(holds ? "workbench.quality.confirmed" : "workbench.quality.days-kept");
        return flash.on(request, WorkPaths.quality(kind, listing.id()), note);
    }
}
