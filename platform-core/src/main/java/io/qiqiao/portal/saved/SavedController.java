package io.qiqiao.portal.saved;

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
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.web.FormPage;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.portal.question.Questions;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.saved.SavedQuestion;
import io.qiqiao.push.saved.SavedQuestions;
import io.qiqiao.push.saved.SavedSearch;
import io.qiqiao.push.saved.SavedSearches;
import io.qiqiao.push.saved.SearchPages;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.web.SearchRequestBean;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own saved searches: named, opened, called otherwise, removed. */
@Hidden
@PortalRole
@Controller(SavedPaths.ALL)
@Allowed(Permission.INBOX)
@Produces(MediaType.TEXT_HTML)
class SavedController {

    private final SavedSearches searches;
    private final SavedQuestions questions;
    private final SearchPages pages;
    private final SavedLists lists;
    private final SavedWording wording;
    private final Questions asking;
    private final CurrentActor actors;
    private final StepAnswers answers;
    private final Shell shell;

    SavedController(
            SavedSearches searches,
            SavedQuestions questions,
            SearchPages pages,
            SavedLists lists,
            SavedWording wording,
            Questions asking,
            CurrentActor actors,
            StepAnswers answers,
            Shell shell) {
        this.searches = searches;
        this.questions = questions;
        this.pages = pages;
        this.lists = lists;
        this.wording = wording;
        this.asking = asking;
        this.actors = actors;
        this.answers = answers;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> list(HttpRequest<?> request) {
        SavedPage page = lists.page(searches.list(account()), shell.ui(request));
        return shell.page(request, Page.of("portal/saved", page, "saved.title").under("identity.account", "/account"));
    }

    @Get("/new")
    HttpResponse<String> name(HttpRequest<?> request, @RequestBean SearchRequestBean asked) {
        account();
        SearchQuery query = asking.read(asked);
        return shell.page(
                request, saving(request, query, query.text(), Rhythm.OFF.code()).page());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            HttpRequest<?> request, @RequestBean SearchRequestBean asked, @Nullable @Body Map<String, String> body) {
        UUID account = account();
        SearchQuery query = asking.read(asked);
        String name = sent(body, SavedForms.NAME);
        String rhythm = sent(body, SavedForms.RHYTHM);
        return orAgain(
                request,
                saving(request, query, name, rhythm),
                () -> searches.save(account, name, SavedQuestion.of(query), rhythm(rhythm)));
    }

    @Get("/{id}")
    HttpResponse<String> one(HttpRequest<?> request, String id) {
        SavedSearch search = searches.get(account(), Ids.of(id));
        return shell.page(
                request,
                changing(request, search, search.name(), search.rhythm()).page());
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Nullable @Body Map<String, String> body) {
        UUID account = account();
        SavedSearch search = searches.get(account, Ids.of(id));
        String name = sent(body, SavedForms.NAME);
        String rhythm = sent(body, SavedForms.RHYTHM);
        return orAgain(
                request,
                changing(request, search, name, rhythm),
                () -> searches.change(account, search.id(), name, rhythm(rhythm)));
    }

    @Post("/{id}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(String id) {
        searches.remove(account(), Ids.of(id));
        return HttpResponse.seeOther(URI.create(SavedPaths.ALL));
    }

    private HttpResponse<?> orAgain(HttpRequest<?> request, FormPage form, Runnable deed) {
        try {
            deed.run();
            return HttpResponse.seeOther(URI.create(SavedPaths.ALL));
        } catch (Refusal refusal) {
            return switch (refusal.code()) {
                case INVALID_INPUT, ALREADY_EXISTS, WRONG_STATE -> answers.again(request, form, refusal);
                default -> throw refusal;
            };
        }
    }

    private FormPage saving(HttpRequest<?> request, SearchQuery query, String name, String rhythm) {
        SavedQuestion question = SavedQuestion.of(query);
        return SavedForms.saving(query, what(request, question), name, rhythm, back(question));
    }

    private FormPage changing(HttpRequest<?> request, SavedSearch search, String name, String rhythm) {
        SavedQuestion question = questions.of(search);
        return SavedForms.changing(search, what(request, question), name, rhythm, back(question));
    }

    private Label what(HttpRequest<?> request, SavedQuestion question) {
        return Label.text(wording.line(question, shell.ui(request)));
    }

    private Link back(SavedQuestion question) {
        return Link.to(pages.path(question), "saved.back");
    }

    private static Rhythm rhythm(String sent) {
        return Rhythm.find(sent).orElse(Rhythm.OFF);
    }

    private static String sent(@Nullable Map<String, String> body, String name) {
        String value = body == null ? null : body.get(name);
        return value == null ? "" : value;
    }

    /** Searches are saved in a tenant; elsewhere there are none. */
    private UUID account() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return actors.get().account();
    }
}
