package io.qiqiao.library.view.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.view.KeepingViews;
import io.qiqiao.library.view.ListChoices;
import io.qiqiao.library.view.ListView;
import io.qiqiao.library.view.OpeningViews;
import io.qiqiao.library.view.ViewContent;
import io.qiqiao.library.view.Views;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views of the lists of libraries: one's own, and those shared with the tenant in which one acts. */
@Controller("/api/views")
@PortalRole
@Allowed(Permission.VIEW_KEEP)
class ViewApi {

    private final Views views;
    private final KeepingViews keeping;
    private final OpeningViews opening;
    private final ListChoices choices;
    private final ListingKinds kinds;

    ViewApi(Views views, KeepingViews keeping, OpeningViews opening, ListChoices choices, ListingKinds kinds) {
        this.views = views;
        this.keeping = keeping;
        this.opening = opening;
        this.choices = choices;
        this.kinds = kinds;
    }

    /**
     * One's own by name, then the shared ones.
     *
     * @param library only those of this library, such as {@code products}
     */
    @Get
    @Operation(operationId = "listViews", summary = "Views of lists: one's own and the shared ones")
    List<ViewAnswer> list(@Nullable @QueryValue String library) {
        List<ListView> found = library == null ? views.listAll() : views.list(kinds.getByLibrary(library));
        return found.stream().map(this::answer).toList();
    }

    /** Keeps a view. Sent again, the same view under the same name is kept once. */
    @Post
    @Operation(operationId = "saveView", summary = "Keep a view of a list")
    HttpResponse<ViewAnswer> save(@Body NewView wanted) {
        ListingKind<?> kind = kinds.getByLibrary(Refusal.required("library", wanted.library()));
        List<String> columns = wanted.columns() == null ? choices.columns(kind).names() : wanted.columns();
        ListView saved = keeping.save(
                kind,
                Refusal.required("name", wanted.name()),
                new ViewContent(wanted.q(), wanted.state(), wanted.category(), wanted.sort(), columns),
                Boolean.TRUE.equals(wanted.shared()));
        return HttpResponse.created(answer(saved), URI.create("/api/views/" + saved.id()));
    }

    /** One of them. */
    @Get("/{id}")
    @Operation(operationId = "getView", summary = "A view of a list")
    ViewAnswer get(String id) {
        return answer(views.get(Ids.of(id)));
    }

    /** Calls it otherwise, lets it show something else, shares it or takes it back; what is not sent stays. */
    @Put("/{id}")
    @Operation(operationId = "changeView", summary = "Change a view of a list")
    ViewAnswer change(String id, @Body ChangedView change) {
        return answer(keeping.change(Ids.of(id), change.change()));
    }

    /** Keeps it no longer. */
    @Delete("/{id}")
    @Operation(operationId = "removeView", summary = "Remove a view of a list")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id) {
        keeping.remove(Ids.of(id));
    }

    /** Lets the list open with it, for oneself. */
    @Put("/{id}/opening")
    @Operation(operationId = "openListWithView", summary = "Let a list open with a view")
    @Status(HttpStatus.NO_CONTENT)
    void openFirst(String id) {
        choices.open(Ids.of(id), true);
    }

    /** Lets the list open with it no longer. */
    @Delete("/{id}/opening")
    @Operation(operationId = "openListWithoutView", summary = "Let a list open with a view no longer")
    @Status(HttpStatus.NO_CONTENT)
    void openFirstNoLonger(String id) {
        choices.open(Ids.of(id), false);
    }

    private ViewAnswer answer(ListView view) {
        return ViewAnswer.of(opening.open(view), kinds.get(view.kind()).library());
    }
}
