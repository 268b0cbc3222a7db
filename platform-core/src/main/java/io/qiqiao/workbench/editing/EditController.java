package io.qiqiao.workbench.editing;

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
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.duplicate.Candidate;
import io.qiqiao.library.history.History;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Making and changing one record by hand: one form for every library. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}")
@Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT, Permission.DEMAND_POST})
class EditController {

    private final Workplace workplace;
    private final ListingRights rights;
    private final Listings listings;
    private final History history;
    private final Saving saving;
    private final EditPages pages;
    private final Shell shell;
    private final Flash flash;

    EditController(
            Workplace workplace,
            ListingRights rights,
            Listings listings,
            History history,
            Saving saving,
            EditPages pages,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.rights = rights;
        this.listings = listings;
        this.history = history;
        this.saving = saving;
        this.pages = pages;
        this.shell = shell;
        this.flash = flash;
    }

    @Get("/new")
    HttpResponse<String> blank(String library, HttpRequest<?> request) {
        ListingKind<?> kind = creatable(library);
        return show(kind, pages.blank(kind, request), HttpStatus.OK, request);
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(String library, @Body Map<String, Object> body, HttpRequest<?> request) {
        ListingKind<?> kind = creatable(library);
        SentForm form = new SentForm(body);
        List<Candidate> candidates = saving.listCandidates(kind, form);
        if (!candidates.isEmpty() && !form.first("then").endsWith(EditChoices.ANYWAY)) {
            return show(kind, pages.alike(kind, form, candidates, request), HttpStatus.CONFLICT, request);
        }
        try {
            return kept(kind, saving.create(kind, form, candidates), form, request);
        } catch (Refusal refused) {
            return refused(kind, null, form, refused, request);
        }
    }

    /**
     * @param lacking whether to point at what publication needs and is not there
     * @param version the version to fill the form with, to be looked over and saved anew; the latest where none is named
     */
    @Get("/{id}")
    @Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
    HttpResponse<?> record(
            String library,
            String id,
            @QueryValue(defaultValue = "false") boolean lacking,
            @Nullable @QueryValue Long version,
            HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        if (!rights.mayChange(kind, listing)) {
            return HttpResponse.seeOther(java.net.URI.create(WorkPaths.preview(kind, listing.id())));
        }
        if (version != null) {
            return show(
                    kind,
                    pages.restored(kind, listing, history.get(listing, version), request),
                    HttpStatus.OK,
                    request);
        }
        List<FieldProblem> missing = lacking ? listings.listMissing(kind, listing) : List.of();
        return show(kind, pages.of(kind, listing, missing, request), HttpStatus.OK, request);
    }

    /** @param attachments a version whose files the record gets again, as that version is brought back; null for none */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            String library,
            String id,
            @Nullable @QueryValue Long attachments,
            @Body Map<String, Object> body,
            HttpRequest<?> request) {
        ListingKind<?> kind = editable(library);
        Listing before = workplace.getListing(kind, Ids.of(id));
        SentForm form = new SentForm(body);
        try {
            return kept(kind, saving.change(kind, before.id(), form, attachments), form, request);
        } catch (Refusal refused) {
            return refused(kind, before, form, refused, request);
        }
    }

    /** Publishes the record as it is kept; what it lacks for that is shown in its form. */
    @Post("/{id}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.DEMAND_POST})
    HttpResponse<?> publish(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        return published(kind, listing.id(), List.of(), request);
    }

    private HttpResponse<?> kept(ListingKind<?> kind, Kept kept, SentForm form, HttpRequest<?> request) {
        if (form.first("then").startsWith(EditChoices.PUBLISH)) {
            return published(kind, kept.listing().id(), kept.remarks(), request);
        }
        boolean shown = kept.listing().standing() == ListingState.PUBLISHED;
        FlashNote note = FlashNote.good(shown ? "workbench.saved.published" : "workbench.saved.draft");
        String path = WorkPaths.record(kind, kept.listing().id());
        return flash.on(request, path, note.with(kind.name(), kept.remarks()));
    }

    private HttpResponse<?> published(
            ListingKind<?> kind, UUID id, List<FieldProblem> remarks, HttpRequest<?> request) {
        try {
            Listing shown = saving.publish(kind, id);
            boolean submitted = shown.standing() == ListingState.SUBMITTED;
            FlashNote note =
                    FlashNote.good(submitted ? "workbench.submitted" : "workbench.published." + shown.visibility());
            return flash.on(
                    request,
                    submitted ? WorkPaths.record(kind, id) : WorkPaths.published(kind, id),
                    note.with(kind.name(), remarks));
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.INVALID_INPUT) {
                throw refused;
            }
            FlashNote note = FlashNote.warm("workbench.saved.lacking");
            return flash.on(request, WorkPaths.record(kind, id) + "?lacking=true", note.with(kind.name(), remarks));
        }
    }

    private HttpResponse<String> refused(
            ListingKind<?> kind, @Nullable Listing before, SentForm form, Refusal refused, HttpRequest<?> request) {
        if (refused.code() == ErrorCode.INVALID_INPUT) {
            EditPage page = pages.refused(kind, before, form, refused.problems(), request);
            return show(kind, page, HttpStatus.UNPROCESSABLE_ENTITY, request);
        }
        if (refused.code() == ErrorCode.STALE_VERSION && before != null) {
            Listing latest = listings.get(kind, before.id());
            return show(kind, pages.conflict(kind, latest, form, request), HttpStatus.CONFLICT, request);
        }
        throw refused;
    }

    private HttpResponse<String> show(ListingKind<?> kind, EditPage edit, HttpStatus status, HttpRequest<?> request) {
        Page page = Page.of("workbench/edit", edit, edit.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library." + kind.name(), WorkPaths.library(kind))
                .with(status);
        return flash.said(request, shell.page(request, page));
    }

    private ListingKind<?> creatable(String library) {
        ListingKind<?> kind = editable(library);
        if (!workplace.mayCreate(kind)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.role-may-not");
        }
        return kind;
    }

    private ListingKind<?> editable(String library) {
        ListingKind<?> kind = workplace.get(library);
        rights.editorOf(kind);
        return kind;
    }
}
