package io.qiqiao.workbench.quality;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.duplicate.Likenesses;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.quality.Libraries;
import io.qiqiao.library.quality.LibraryHealth;
import io.qiqiao.library.quality.MonthCount;
import io.qiqiao.library.review.Reviewing;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.quality.HealthPage.Library;
import io.qiqiao.workbench.quality.HealthPage.Month;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** The bureau's desk of its libraries: what waits, what is stale, what is twice there, what lacks something. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.HEALTH)
@Allowed(Permission.LISTING_PUBLISH)
class HealthController {

    private static final int STALE = 10;

    private final Workplace workplace;
    private final ListingRights rights;
    private final Libraries libraries;
    private final Reviewing reviewing;
    private final Likenesses likenesses;
    private final Shell shell;

    HealthController(
            Workplace workplace,
            ListingRights rights,
            Libraries libraries,
            Reviewing reviewing,
            Likenesses likenesses,
            Shell shell) {
        this.workplace = workplace;
        this.rights = rights;
        this.libraries = libraries;
        this.reviewing = reviewing;
        this.likenesses = likenesses;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> show(HttpRequest<?> request) {
        if (workplace.isOutsideTheBureau()) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "review.bureau-only");
        }
        Ui ui = shell.ui(request);
        List<Library> all = workplace.list().stream()
                .filter(kind -> !kind.name().equals("demand"))
                .map(kind -> library(kind, ui))
                .toList();
        return shell.page(
                request,
                Page.of("workbench/health", new HealthPage(reviewing.countOpen(), all), "workbench.health")
                        .under("workbench.home", WorkPaths.HOME));
    }

    private Library library(ListingKind<?> kind, Ui ui) {
        LibraryHealth health = libraries.of(kind, rights.readerOf(kind));
        String desk = WorkPaths.library(kind);
        boolean compared =
                likenesses.rules().kinds().stream().anyMatch(each -> each.kind().equals(kind.name()));
        List<Item> stale = libraries.listStale(kind, STALE).stream()
                .map(listing -> item(kind, listing, ui))
                .toList();
        return new Library(
                Label.of("workbench.library." + kind.name()),
                "library-" + kind.name(),
                List.of(
                        figure(health.published(), "published", desk + "?state=published", ui),
                        figure(health.incomplete(), "incomplete", desk + "?state=lacking", ui),
                        figure(health.stale(), "stale", WorkPaths.HEALTH + "#library-" + kind.name(), ui),
                        figure(health.duplicates(), "duplicates", compared ? WorkPaths.duplicates(kind) : desk, ui)),
                health.months().stream()
                        .map(month -> new Month(month.month(), month.made(), month.shown()))
                        .toList(),
                health.months().stream().mapToLong(MonthCount::made).max().orElse(0),
                stale);
    }

    private static Figure figure(long count, String name, String path, Ui ui) {
        return Figure.of(ui.words().number(count), "workbench.health.unit", "workbench.health." + name)
                .leading(path);
    }

    private static Item item(ListingKind<?> kind, Listing listing, Ui ui) {
        return Item.of(WorkPaths.quality(kind, listing.id()), listing.title(), "")
                .above(Label.of("workbench.quality.since", ui.words().dateTime(listing.changedAt())));
    }
}
