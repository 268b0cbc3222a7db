package io.qiqiao.workbench.local;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.localisation.Localising;
import io.qiqiao.library.localisation.Shelf;
import io.qiqiao.library.localisation.ShelfChoice;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** What others share with the tenant, and what its bureau does with it: localise, pin, hide. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/others/{library}")
@Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
class OthersController {

    private final Workplace workplace;
    private final ListingRights rights;
    private final Localising localising;
    private final Shelf shelf;
    private final OthersPages pages;
    private final Shell shell;
    private final Flash flash;

    OthersController(
            Workplace workplace,
            ListingRights rights,
            Localising localising,
            Shelf shelf,
            OthersPages pages,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.rights = rights;
        this.localising = localising;
        this.shelf = shelf;
        this.pages = pages;
        this.shell = shell;
        this.flash = flash;
    }

    /** @param from {@code above} for what the tenants above share, {@code all} for what anybody does */
    @Get
    HttpResponse<String> list(
            String library,
            @QueryValue(defaultValue = "above") String from,
            @Nullable @QueryValue String after,
            HttpRequest<?> request) {
        ListingKind<?> kind = kind(library);
        OthersPage page = pages.page(
                kind,
                !from.equals("all"),
                after,
                shell.ui(request),
                flash.find(request).orElse(null));
        return flash.said(request, shell.page(request, Page.of("workbench/others", page, "workbench.others")));
    }

    /** Makes a draft of the tenant's own version, and leads to its form. */
    @Post("/{id}/localisation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> localise(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = kind(library);
        Listing made = localising.localise(kind, Ids.of(id), rights.editorOf(kind));
        return flash.on(request, WorkPaths.record(kind, made.id()), FlashNote.good("workbench.local.made"));
    }

    @Post("/{id}/pinning")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH})
    HttpResponse<?> pin(String library, String id, HttpRequest<?> request) {
        return shelve(library, id, ShelfChoice.PINNED, request);
    }

    @Post("/{id}/hiding")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH})
    HttpResponse<?> hide(String library, String id, HttpRequest<?> request) {
        return shelve(library, id, ShelfChoice.HIDDEN, request);
    }

    /** Neither pins nor hides it any more. */
    @Post("/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH})
    HttpResponse<?> release(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = kind(library);
        shelf.remove(kind, Ids.of(id), rights.publisherOf(kind));
        return flash.on(request, WorkPaths.others(kind) + "?from=all", FlashNote.good("workbench.shelf.none"));
    }

    private HttpResponse<?> shelve(String library, String id, ShelfChoice choice, HttpRequest<?> request) {
        ListingKind<?> kind = kind(library);
        shelf.put(kind, Ids.of(id), choice, rights.publisherOf(kind));
        FlashNote note = FlashNote.good("workbench.shelf." + choice.code());
        return flash.on(request, WorkPaths.others(kind) + "?from=all", note);
    }

    private ListingKind<?> kind(String library) {
        ListingKind<?> kind = workplace.get(library);
        if (workplace.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "localisation.bureau-only");
        }
        return kind;
    }
}
