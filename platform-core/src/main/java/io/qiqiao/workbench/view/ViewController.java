package io.qiqiao.workbench.view;

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
import io.qiqiao.identity.web.FormPage;
import io.qiqiao.identity.web.StepAnswers;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.view.ListView;
import io.qiqiao.library.view.ViewContent;
import io.qiqiao.library.view.Views;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Views of lists: named, changed, given what is shown now, removed. */
@Hidden
@PortalRole
@Controller(ViewPaths.ALL)
@Allowed(Permission.VIEW_KEEP)
@Produces(MediaType.TEXT_HTML)
class ViewController {

    private final Workplace workplace;
    private final ListingKinds kinds;
    private final Views views;
    private final ViewDeeds deeds;
    private final ViewPages pages;
    private final StepAnswers answers;
    private final Shell shell;
    private final Flash flash;

    ViewController(
            Workplace workplace,
            ListingKinds kinds,
            Views views,
            ViewDeeds deeds,
            ViewPages pages,
            StepAnswers answers,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.kinds = kinds;
        this.views = views;
        this.deeds = deeds;
        this.pages = pages;
        this.answers = answers;
        this.shell = shell;
        this.flash = flash;
    }

    @Get("/new")
    HttpResponse<String> name(HttpRequest<?> request, @RequestBean ViewQuery query) {
        ListingKind<?> kind = workplace.get(query.named());
        ViewForm empty = new ViewForm("", false, false);
        return shell.page(
                request,
                pages.saving(kind, query.content(), empty, shell.ui(request)).page());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(
            HttpRequest<?> request, @RequestBean ViewQuery query, @Nullable @Body Map<String, Object> form) {
        ListingKind<?> kind = workplace.get(query.named());
        ViewContent content = query.content();
        ViewForm filled = ViewForm.of(SentForm.of(form));
        return orAgain(
                request,
                pages.saving(kind, content, filled, shell.ui(request)),
                () -> shown(request, deeds.save(kind, content, filled), "view.saved"));
    }

    @Get("/{id}")
    HttpResponse<String> one(HttpRequest<?> request, String id) {
        ListView view = views.get(Ids.of(id));
        FormPage page = pages.changing(kinds.get(view.kind()), view, deeds.filled(view), shell.ui(request));
        return shell.page(request, page.page());
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Nullable @Body Map<String, Object> form) {
        ListView view = views.get(Ids.of(id));
        ViewForm filled = ViewForm.of(SentForm.of(form));
        return orAgain(
                request,
                pages.changing(kinds.get(view.kind()), view, filled, shell.ui(request)),
                () -> shown(request, deeds.change(view, filled), "view.saved"));
    }

    /** Lets the view show what the list shows now. */
    @Post("/{id}/content")
    @Consumes(MediaType.ALL)
    HttpResponse<?> overwrite(HttpRequest<?> request, String id, @RequestBean ViewQuery query) {
        return shown(request, deeds.overwrite(Ids.of(id), query.content()), "view.updated");
    }

    @Get("/{id}/removal")
    HttpResponse<String> removal(HttpRequest<?> request, String id) {
        ListView view = views.get(Ids.of(id));
        return shell.page(request, pages.removing(kinds.get(view.kind()), view).page());
    }

    @Post("/{id}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(HttpRequest<?> request, String id) {
        UUID view = Ids.of(id);
        ListView removed = deeds.remove(view);
        String list = ViewPaths.plain(kinds.get(removed.kind()));
        return flash.on(request, list, FlashNote.good("view.removed", removed.name()));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, ListView view, String key) {
        String list = ViewPaths.opened(kinds.get(view.kind()), view.id());
        return flash.on(request, list, FlashNote.good(key, view.name()));
    }

    private HttpResponse<?> orAgain(HttpRequest<?> request, FormPage form, Supplier<HttpResponse<?>> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            return switch (refusal.code()) {
                case INVALID_INPUT, ALREADY_EXISTS, WRONG_STATE -> answers.again(request, form, refusal);
                default -> throw refusal;
            };
        }
    }
}
