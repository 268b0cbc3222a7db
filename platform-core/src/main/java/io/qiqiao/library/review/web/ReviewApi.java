package io.qiqiao.library.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import io.qiqiao.library.review.ReviewSetting;
import io.qiqiao.library.review.ReviewSettings;
import io.qiqiao.library.review.Reviewing;
import io.qiqiao.library.review.Submitting;
import java.util.List;
import java.util.Objects;

/** Records that wait for being looked at before others see them. */
@PortalRole
@Controller("/api")
class ReviewApi {

    private final ListingKinds kinds;
    private final ListingRights rights;
    private final ReviewSettings settings;
    private final Submitting submitting;
    private final Reviewing reviewing;

    ReviewApi(
            ListingKinds kinds,
            ListingRights rights,
            ReviewSettings settings,
            Submitting submitting,
            Reviewing reviewing) {
        this.kinds = kinds;
        this.rights = rights;
        this.settings = settings;
        this.submitting = submitting;
        this.reviewing = reviewing;
    }

    /** Hands a record in; what it lacks is listed. */
    @Post("/{library}/{id}/submission")
    @Allowed(Permission.LISTING_PUBLISH)
    HttpResponse<ReviewAnswer> submit(String library, String id) {
        ListingKind<?> kind = kinds.getByLibrary(library);
        return HttpResponse.created(
                ReviewAnswer.of(submitting.submit(kind, Ids.of(id), null, rights.publisherOf(kind))));
    }

    /** What waits, the most urgent first. */
    @Get("/reviews")
    @Allowed(Permission.LISTING_PUBLISH)
    List<ReviewAnswer> list() {
        refuseOutsiders(rights.publisherOf(kinds.get("product")));
        return reviewing.listOpen().stream().map(ReviewAnswer::of).toList();
    }

    /** Approves a record that waits, or gives it back. */
    @Post("/reviews/{id}/decision")
    @Allowed(Permission.LISTING_PUBLISH)
    ReviewAnswer decide(String id, @Body DecisionRequest asked) {
        ReviewCase waiting = reviewing.get(Ids.of(id));
        ListingKind<?> kind = kinds.get(waiting.kind());
        Editor editor = rights.publisherOf(kind);
        String opinion = Objects.requireNonNullElse(asked.opinion(), "");
        switch (asked.decision()) {
            case "approve" -> reviewing.approve(kind, waiting.id(), asked.version(), opinion, editor);
            case "return" -> reviewing.giveBack(kind, waiting.id(), asked.version(), opinion, editor);
            default -> throw Refusal.invalid("decision", "layout.not-in-vocabulary", asked.decision());
        }
        return ReviewAnswer.of(reviewing.get(waiting.id()));
    }

    /** What this tenant wants looked at. */
    @Get("/review-settings")
    @Allowed(Permission.LISTING_PUBLISH)
    List<ReviewSettingAnswer> settings() {
        return settings.list().stream().map(ReviewSettingAnswer::of).toList();
    }

    @Put("/review-settings/{library}")
    @Allowed(Permission.POLICY_PUBLISH)
    ReviewSettingAnswer change(String library, @Body SettingRequest asked) {
        ListingKind<?> of = kinds.getByLibrary(library);
        Editor editor = rights.publisherOf(of);
        refuseOutsiders(editor);
        settings.change(of.name(), asked.wanted(), asked.days(), editor);
        return ReviewSettingAnswer.of(new ReviewSetting(of.name(), asked.wanted(), asked.days()));
    }

    private static void refuseOutsiders(Editor editor) {
        if (editor.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "review.bureau-only");
        }
    }
}
