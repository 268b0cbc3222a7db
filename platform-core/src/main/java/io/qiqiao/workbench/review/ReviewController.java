package io.qiqiao.workbench.review;

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
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.review.ReviewCase;
import io.qiqiao.library.review.ReviewSettings;
import io.qiqiao.library.review.Reviewing;
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
import org.jspecify.annotations.Nullable;

/** Records that wait for being looked at: one after the other. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.REVIEWS)
@Allowed(Permission.LISTING_PUBLISH)
class ReviewController {

    private final Workplace workplace;
    private final ListingKinds kinds;
    private final ListingRights rights;
    private final Reviewing reviewing;
    private final ReviewSettings settings;
    private final ReviewPages pages;
    private final Shell shell;
    private final Flash flash;

    ReviewController(
            Workplace workplace,
            ListingKinds kinds,
            ListingRights rights,
            Reviewing reviewing,
            ReviewSettings settings,
            ReviewPages pages,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.kinds = kinds;
        this.rights = rights;
        this.reviewing = reviewing;
        this.settings = settings;
        this.pages = pages;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> queue(HttpRequest<?> request) {
        refuseOutsiders();
        ReviewQueuePage page =
                pages.queue(shell.ui(request), flash.find(request).orElse(null));
        return flash.said(request, shell.page(request, Page.of("workbench/reviews", page, "workbench.reviews")));
    }

    @Get("/{id}")
    HttpResponse<String> show(String id, HttpRequest<?> request) {
        refuseOutsiders();
        ReviewCase waiting = reviewing.get(Ids.of(id));
        return flash.said(request, shell.page(request, page(waiting, "", null, request)));
    }

    /** Decides, and leads on to the next one that waits. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(String id, @Body Map<String, Object> body, HttpRequest<?> request) {
        refuseOutsiders();
        ReviewCase waiting = reviewing.get(Ids.of(id));
        SentForm form = new SentForm(body);
        ListingKind<?> kind = kinds.get(waiting.kind());
        Editor editor = rights.publisherOf(kind);
        boolean approved = form.first("decision").equals("approve");
        try {
            long version = version(form);
            if (approved) {
                reviewing.approve(kind, waiting.id(), version, form.first("opinion"), editor);
            } else {
                reviewing.giveBack(kind, waiting.id(), version, form.first("opinion"), editor);
            }
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.INVALID_INPUT && refused.code() != ErrorCode.STALE_VERSION) {
                throw refused;
            }
            Page page = page(waiting, form.first("opinion"), refused, request)
                    .with(HttpStatus.valueOf(refused.code().status()));
            return shell.page(request, page);
        }
        FlashNote note = FlashNote.good(approved ? "workbench.review.approved" : "workbench.review.returned");
        List<ReviewCase> left = reviewing.listOpen();
        String next = left.isEmpty()
                ? WorkPaths.REVIEWS
                : WorkPaths.REVIEWS + "/" + left.getFirst().id();
        return flash.on(request, next, note);
    }

    /** Says which kinds are looked at before others see them. */
    @Post("/settings/{library}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.POLICY_PUBLISH)
    HttpResponse<?> change(String library, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        refuseOutsiders();
        SentForm form = SentForm.of(body);
        ListingKind<?> of = kinds.getByLibrary(library);
        int days = form.first("days").matches("[0-9]{1,4}") ? Integer.parseInt(form.first("days")) : 0;
        settings.change(of.name(), form.first("wanted").equals("true"), days, rights.publisherOf(of));
        return flash.on(request, WorkPaths.REVIEWS, FlashNote.good("workbench.review.settings-kept"));
    }

    private Page page(ReviewCase waiting, String opinion, @Nullable Refusal refused, HttpRequest<?> request) {
        DecisionPage page = pages.decision(
                waiting,
                opinion,
                refused,
                shell.ui(request),
                flash.find(request).orElse(null));
        return Page.of("workbench/review", page, page.sheet().title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.reviews", WorkPaths.REVIEWS);
    }

    private static long version(SentForm form) {
        try {
            return Long.parseLong(form.first("version"));
        } catch (NumberFormatException none) {
            throw Refusal.of(ErrorCode.STALE_VERSION, "listing.version-missing");
        }
    }

    private void refuseOutsiders() {
        if (workplace.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "review.bureau-only");
        }
    }
}
