package io.qiqiao.workbench.qualifying;

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
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.qualifying.OwnEnterprise;
import io.qiqiao.qualifying.PolicyAnswer;
import io.qiqiao.qualifying.Qualifying;
import io.qiqiao.qualifying.Today;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.editing.SupplyForm;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an enterprise can get (政策体检), and each policy's answer with what is missing to be filled in on the spot. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work")
@Allowed(Permission.ENTERPRISE_SEE)
class CheckupController {

    private static final String CUSTOM_FACTS = "customFacts";

    private final Workplace workplace;
    private final EnterpriseKind enterprises;
    private final OwnEnterprise own;
    private final Qualifying qualifying;
    private final CheckupPages checkups;
    private final AnswerPages answers;
    private final SupplyForm supply;
    private final ContentJson json;
    private final Today today;
    private final Shell shell;
    private final Flash flash;

    CheckupController(
            Workplace workplace,
            EnterpriseKind enterprises,
            OwnEnterprise own,
            Qualifying qualifying,
            CheckupPages checkups,
            AnswerPages answers,
            SupplyForm supply,
            ContentJson json,
            Today today,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.enterprises = enterprises;
        this.own = own;
        this.qualifying = qualifying;
        this.checkups = checkups;
        this.answers = answers;
        this.supply = supply;
        this.json = json;
        this.today = today;
        this.shell = shell;
        this.flash = flash;
    }

    /** Of the enterprise that one acts for; who acts for none that is on file is shown where to find one. */
    @Get("/checkup")
    HttpResponse<String> own(HttpRequest<?> request) {
        return own.find().map(enterprise -> shown(enterprise, request)).orElseGet(() -> {
            Checkup checkup = checkups.ofNobody(WorkPaths.library(enterprises));
            return shell.page(request, page(checkup));
        });
    }

    @Get("/enterprises/{id}/policies")
    HttpResponse<String> list(String id, HttpRequest<?> request) {
        return shown(workplace.getListing(enterprises, Ids.of(id)), request);
    }

    private HttpResponse<String> shown(Listing enterprise, HttpRequest<?> request) {
        Checkup checkup =
                checkups.of(enterprise, isOwn(enterprise), flash.find(request).orElse(null), shell.ui(request));
        return flash.said(request, shell.page(request, page(checkup)));
    }

    private static Page page(Checkup checkup) {
        return Page.of("workbench/checkup", checkup, checkup.title()).under("workbench.home", WorkPaths.HOME);
    }

    @Get("/enterprises/{id}/policies/{policy}")
    HttpResponse<String> answer(String id, String policy, HttpRequest<?> request) {
        Listing enterprise = workplace.getListing(enterprises, Ids.of(id));
        PolicyAnswer answer = found(enterprise, policy);
        AnswerPage page = answers.of(enterprise, answer, flash.find(request).orElse(null), shell.ui(request));
        return show(enterprise, page, HttpStatus.OK, request);
    }

    /** Keeps what was filled in, and shows the answer anew. */
    @Post("/enterprises/{id}/policies/{policy}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.ENTERPRISE_EDIT)
    HttpResponse<?> supply(String id, String policy, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        Listing enterprise = workplace.getListing(enterprises, Ids.of(id));
        PolicyAnswer answer = found(enterprise, policy);
        SentForm form = SentForm.of(body);
        try {
            supply.save(
                    enterprises,
                    enterprise,
                    AnswerPages.asked(answer.assessment()),
                    form,
                    custom(enterprise, answer, form));
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.INVALID_INPUT) {
                throw refused;
            }
            AnswerPage page = answers.refused(enterprise, answer, form, refused.problems(), shell.ui(request));
            return show(enterprise, page, HttpStatus.UNPROCESSABLE_ENTITY, request);
        }
        return flash.on(
                request,
                QualifyingPaths.answer(enterprise.id(), answer.publication().id()),
                FlashNote.good("qualifying.supplied"));
    }

    /** What was told already for facts of policies, with what is told now. */
    private Map<String, Object> custom(Listing enterprise, PolicyAnswer answer, SentForm form) {
        List<Object> entries = new ArrayList<>();
        if (json.fields(enterprise.content()).get(CUSTOM_FACTS) instanceof List<?> told) {
            entries.addAll(told);
        }
        boolean more = false;
        for (FactDefinition fact : answer.assessment().missing()) {
            String value = fact.isCustom() ? form.first(fact.code()) : "";
            if (!value.isEmpty()) {
                entries.removeIf(
                        entry -> entry instanceof Map<?, ?> map && fact.code().equals(map.get("fact")));
                entries.add(Map.of("fact", fact.code(), "value", value));
                more = true;
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        if (more) {
            fields.put(CUSTOM_FACTS, entries);
        }
        return fields;
    }

    private PolicyAnswer found(Listing enterprise, String policy) {
        return qualifying.find(enterprise, Ids.of(policy), today.get()).orElseThrow(Refusal::notFound);
    }

    private boolean isOwn(Listing enterprise) {
        return own.find().filter(found -> found.id().equals(enterprise.id())).isPresent();
    }

    private HttpResponse<String> show(
            Listing enterprise, AnswerPage answer, HttpStatus status, HttpRequest<?> request) {
        Page page = Page.of("workbench/answer", answer, answer.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("qualifying.checkup.own", QualifyingPaths.checkup(enterprise.id()))
                .with(status);
        return flash.said(request, shell.page(request, page));
    }
}
