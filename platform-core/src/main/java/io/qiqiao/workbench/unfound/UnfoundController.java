package io.qiqiao.workbench.unfound;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.search.unfound.ListingUnfound;
import io.qiqiao.search.unfound.Unfound;
import io.qiqiao.search.unfound.UnfoundRules;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people search for in the tenant's portal and do not find, for those who can close the gap. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(UnfoundController.PATH)
@Allowed(Permission.SEARCH_TUNE)
class UnfoundController {

    static final String PATH = "/work/unfound";

    private static final int ROWS = 30;
    private static final List<Integer> DAYS = List.of(7, 30, 90);
    private static final int USUAL = 30;

    private final ListingUnfound listing;
    private final UnfoundRules rules;
    private final Shell shell;

    UnfoundController(ListingUnfound listing, UnfoundRules rules, Shell shell) {
        this.listing = listing;
        this.rules = rules;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> list(
            @Nullable @QueryValue Integer days, @Nullable @QueryValue String after, HttpRequest<?> request) {
        int looked = days != null && DAYS.contains(days) ? days : USUAL;
        LocalDate today = listing.today();
        Slice<Unfound> found = listing.list(today.minusDays(looked - 1L), today, after, ROWS);
        Ui ui = shell.ui(request);
        UnfoundPage page = new UnfoundPage(
                Label.of("unfound.lead", rules.keepDays()),
                DAYS.stream()
                        .map(each -> new Chip(
                                Label.of("unfound.days", each), -1, address(each, null), each == looked, false))
                        .toList(),
                table(found.items(), ui),
                new Paging(
                        Label.text(""),
                        after == null ? "" : address(looked, null),
                        found.next() == null ? "" : address(looked, found.next())),
                found.items().isEmpty() ? Notice.empty("search", "unfound.none") : null);
        return shell.page(request, Page.of("workbench/unfound", page, "unfound.title"));
    }

    private static Table table(List<Unfound> found, Ui ui) {
        List<Table.Column> columns = List.of(
                Table.Column.of("unfound.words"),
                Table.Column.numeric("unfound.times"),
                Table.Column.of("unfound.last"));
        List<Table.Row> rows = found.stream()
                .map(one -> Table.Row.of(
                        one.words(),
                        UriBuilder.of("/search")
                                .queryParam("q", one.words())
                                .build()
                                .toString(),
                        one.words(),
                        Table.Cell.of(Long.toString(one.times())),
                        Table.Cell.of(ui.words().shortDate(one.lastDay()))))
                .toList();
        return Table.of("unfound.title", columns, rows);
    }

    private static String address(int days, @Nullable String after) {
        UriBuilder address = UriBuilder.of(PATH).queryParam("days", days);
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build().toString();
    }
}
