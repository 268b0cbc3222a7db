package io.qiqiao.workbench.conditions;

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
import io.qiqiao.eligibility.ReadEligibility;
import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Telling who qualifies for a policy, condition by condition. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/policies/{id}/eligibility")
@Allowed(Permission.POLICY_EDIT)
class ConditionsController {

    /** The button that keeps the conditions; others change the form alone. */
    private static final String SAVE = "save";

    private final Workplace workplace;
    private final PolicyKind policies;
    private final Listings listings;
    private final ListingRights rights;
    private final ReadingEligibility reading;
    private final ConditionsPages pages;
    private final KeepingConditions keeping;
    private final Shell shell;
    private final Flash flash;

    ConditionsController(
            Workplace workplace,
            PolicyKind policies,
            Listings listings,
            ListingRights rights,
            ReadingEligibility reading,
            ConditionsPages pages,
            KeepingConditions keeping,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.policies = policies;
        this.listings = listings;
        this.rights = rights;
        this.reading = reading;
        this.pages = pages;
        this.keeping = keeping;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> form(String id, HttpRequest<?> request) {
        Listing policy = changeable(id);
        ConditionsPages.Standing kept = KeptConditions.of(
                reading.find(listings.content(policies, policy).eligibility()).orElse(null));
        return show(policy, kept, null, HttpStatus.OK, request);
    }

    /** Does what the button says that was pressed: changes the form, or keeps it. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(String id, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        Listing policy = changeable(id);
        SentForm form = SentForm.of(body);
        ConditionsPages.Standing sent = sent(form);
        if (!form.first("do").equals(SAVE)) {
            return show(policy, sent, null, HttpStatus.OK, request);
        }
        if (!sent.read().problems().isEmpty()) {
            Notice wrong = Notice.of(Tone.BAD, "conditions.wrong");
            return show(policy, sent, wrong, HttpStatus.UNPROCESSABLE_ENTITY, request);
        }
        try {
            keeping.keep(policy, version(form), sent.read().eligibility());
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.STALE_VERSION) {
                throw refused;
            }
            return show(policy, sent, Notice.of(Tone.WARM, "conditions.stale"), HttpStatus.CONFLICT, request);
        }
        return flash.on(request, WorkPaths.conditions(policy.id()), FlashNote.good("conditions.saved"));
    }

    private ConditionsPages.Standing sent(SentForm form) {
        var facts = DraftForm.customFacts(form);
        DraftNode.Group root = DraftForm.read(form, pages.catalogue(facts));
        String deed = form.first("do");
        ChangingDraft.apply(root, deed, form);
        Map<String, Object> map =
                root.parts().isEmpty() ? Map.of("facts", facts) : Map.of("facts", facts, "where", root.toMap());
        ReadEligibility read = reading.read("eligibility", map);
        return new ConditionsPages.Standing(root, facts, read, deed.equals(SAVE) || deed.equals("show"));
    }

    private static long version(SentForm form) {
        try {
            return Long.parseLong(form.first("version"));
        } catch (NumberFormatException none) {
            throw Refusal.of(ErrorCode.STALE_VERSION, "listing.version-missing");
        }
    }

    private Listing changeable(String id) {
        rights.editorOf(policies);
        Listing policy = workplace.getListing(policies, Ids.of(id));
        if (!rights.mayChange(policies, policy)) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.publishing-not-yours");
        }
        return policy;
    }

    private HttpResponse<String> show(
            Listing policy,
            ConditionsPages.Standing standing,
            @Nullable Notice notice,
            HttpStatus status,
            HttpRequest<?> request) {
        ConditionsPage model =
                pages.of(policy, standing, notice, flash.find(request).orElse(null), shell.ui(request));
        Page page = Page.of("workbench/conditions", model, model.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library.policy", WorkPaths.library(policies))
                .with(status);
        return flash.said(request, shell.page(request, page));
    }
}
