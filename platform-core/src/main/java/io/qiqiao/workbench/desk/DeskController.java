package io.qiqiao.workbench.desk;

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
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.view.ListQuery;
import io.qiqiao.workbench.view.Present;
import io.qiqiao.workbench.view.Presenting;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A library as its editors see it, and what they do with many records at once. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}")
@Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
class DeskController {

    private final Workplace workplace;
    private final Presenting presenting;
    private final Desks desks;
    private final ManyAtOnce many;
    private final Shell shell;
    private final Flash flash;

    DeskController(Workplace workplace, Presenting presenting, Desks desks, ManyAtOnce many, Shell shell, Flash flash) {
        this.workplace = workplace;
        this.presenting = presenting;
        this.desks = desks;
        this.many = many;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<?> desk(String library, @RequestBean ListQuery query, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Optional<Listing> own =
                workplace.findParty().filter(party -> party.kind().equals(kind.name()));
        if (own.isPresent()) {
            // An institution has one record of its own: it needs no list.
            return HttpResponse.seeOther(
                    URI.create(WorkPaths.record(kind, own.get().id())));
        }
        Optional<String> beginning = presenting.findBeginning(kind, query);
        if (beginning.isPresent()) {
            return HttpResponse.seeOther(URI.create(beginning.get()));
        }
        Present present = presenting.of(kind, query);
        Desk desk = desks.of(
                present,
                new Desks.Part(query.after(), query.first()),
                shell.ui(request),
                flash.find(request).orElse(null));
        return flash.said(request, shell.page(request, Page.of("workbench/desk", desk, desk.title())));
    }

    /** Publishes the ticked records. */
    @Post("/publication")
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.DEMAND_POST})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> publish(String library, @Nullable @Body Map<String, Object> form, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        return results(kind, many.publish(kind, SentForm.of(form), shell.ui(request)), request);
    }

    /** Withdraws the ticked records. */
    @Post("/withdrawal")
    @Allowed({Permission.LISTING_PUBLISH, Permission.POLICY_PUBLISH, Permission.DEMAND_POST})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(String library, @Nullable @Body Map<String, Object> form, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        return results(kind, many.withdraw(kind, SentForm.of(form), shell.ui(request)), request);
    }

    private HttpResponse<String> results(ListingKind<?> kind, ManyResults results, HttpRequest<?> request) {
        Page page = Page.of("workbench/many", results, results.title())
                .under(Label.of("workbench.home"), WorkPaths.HOME)
                .under(Label.of("workbench.library." + kind.name()), WorkPaths.library(kind));
        return shell.page(request, page);
    }
}
