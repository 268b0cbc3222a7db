package io.qiqiao.workbench.editing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.attachment.FileGroups;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.record.RecordSheet;
import io.qiqiao.workbench.record.RecordSheets;
import io.qiqiao.workbench.record.RecordStates;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;

/** A record as its readers will see it, and the second step of withdrawing it. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}/{id}")
class SheetController {

    private final Workplace workplace;
    private final ListingRights rights;
    private final Saving saving;
    private final RecordSheets sheets;
    private final RecordStates states;
    private final FileGroups files;
    private final Shell shell;
    private final Flash flash;

    SheetController(
            Workplace workplace,
            ListingRights rights,
            Saving saving,
            RecordSheets sheets,
            RecordStates states,
            FileGroups files,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.rights = rights;
        this.saving = saving;
        this.sheets = sheets;
        this.states = states;
        this.files = files;
        this.shell = shell;
        this.flash = flash;
    }

    @Get("/preview")
    @Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
    HttpResponse<String> preview(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        Ui ui = shell.ui(request);
        RecordSheet sheet = new RecordSheet(
                Label.text(listing.title()),
                List.of(Tag.of(Tone.ACCENT, "listing.kind." + kind.name()), states.of(kind, listing, ui)),
                List.of(Label.of("workbench.changed", ui.words().ago(listing.changedAt()))),
                sheets.sections(kind.name(), listing.content(), ui),
                files.of(listing),
                actions(kind, listing));
        return shell.page(request, under(kind, Page.of("workbench/sheet", sheet, sheet.title())));
    }

    /** Asks whether it is really meant. */
    @Get("/withdrawal")
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.DEMAND_POST})
    HttpResponse<String> confirm(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        rights.publisherOf(kind);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        Withdrawal withdrawal = new Withdrawal(
                Label.of("workbench.withdrawal.title", listing.title()),
                Label.of("workbench.withdrawal.text." + listing.visibility()),
                WorkPaths.withdrawal(kind, listing.id()),
                WorkPaths.record(kind, listing.id()));
        return shell.page(request, under(kind, Page.of("workbench/withdrawal", withdrawal, withdrawal.title())));
    }

    @Post("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.DEMAND_POST})
    HttpResponse<?> withdraw(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing =
                saving.withdraw(kind, workplace.getListing(kind, Ids.of(id)).id());
        return flash.on(request, WorkPaths.library(kind), FlashNote.good("workbench.withdrawn", listing.title()));
    }

    private List<Link> actions(ListingKind<?> kind, Listing listing) {
        List<Link> actions = new ArrayList<>();
        if (rights.mayChange(kind, listing)) {
            actions.add(Link.to(WorkPaths.record(kind, listing.id()), "workbench.edit")
                    .as(Tone.ACCENT)
                    .with("edit"));
        }
        actions.add(Link.to(WorkPaths.history(kind, listing.id()), "workbench.history")
                .as(Tone.OFF)
                .with("clock"));
        return actions;
    }

    private static Page under(ListingKind<?> kind, Page page) {
        return page.under("workbench.home", WorkPaths.HOME)
                .under("workbench.library." + kind.name(), WorkPaths.library(kind));
    }
}
