package io.qiqiao.workbench.network;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.record.RecordSheet;
import io.qiqiao.workbench.record.RecordSheets;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The demands of the network, for those who can meet them. Enterprises do not see each other's. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.NETWORK)
@Allowed(Permission.DEMAND_SEE)
class NetworkController {

    private static final int SIZE = 20;

    private final SharedDemands demands;
    private final RecordSheets sheets;
    private final Vocabularies vocabularies;
    private final Workplace workplace;
    private final ContentJson json;
    private final Shell shell;

    NetworkController(
            SharedDemands demands,
            RecordSheets sheets,
            Vocabularies vocabularies,
            Workplace workplace,
            ContentJson json,
            Shell shell) {
        this.demands = demands;
        this.sheets = sheets;
        this.vocabularies = vocabularies;
        this.workplace = workplace;
        this.json = json;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> list(
            @Nullable @QueryValue String category, @Nullable @QueryValue String after, HttpRequest<?> request) {
        refuseEnterprises();
        Ui ui = shell.ui(request);
        List<Publication> found = demands.list(category, after, SIZE + 1);
        List<Publication> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        String next =
                found.size() > SIZE ? address(category, shown.getLast().id().toString()) : "";
        List<Chip> chips = chips(category, ui);
        List<Item> items =
                shown.stream().map(demand -> demands.item(demand, ui)).toList();
        NetworkPage page = new NetworkPage(
                chips,
                items,
                new Paging(Label.of("workbench.network.count", items.size()), "", next),
                items.isEmpty() ? empty(category) : null);
        return shell.page(request, Page.of("workbench/network", page, "workbench.network.title"));
    }

    @Get("/{id}")
    HttpResponse<String> demand(String id, HttpRequest<?> request) {
        refuseEnterprises();
        Ui ui = shell.ui(request);
        Publication demand = demands.get(Ids.of(id));
        RecordSheet sheet = new RecordSheet(
                Label.text(demand.title()),
                List.of(Tag.of(Tone.ACCENT, "listing.kind.demand")),
                demands.above(demand, json.fields(demand.document()), ui),
                sheets.sections(SharedDemands.KIND, demand.document(), Set.of("enterprise"), ui),
                List.of(),
                List.of());
        Page page = Page.of("workbench/sheet", sheet, sheet.title())
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.network.title", WorkPaths.NETWORK);
        return shell.page(request, page);
    }

    private void refuseEnterprises() {
        if (workplace.actor().role() == Role.ENTERPRISE) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.role-may-not");
        }
    }

    private List<Chip> chips(@Nullable String category, Ui ui) {
        List<Chip> chips = new ArrayList<>();
        chips.add(Chip.of("workbench.tab.all", demands.count(), WorkPaths.NETWORK, category == null));
        demands.counts().forEach(counted -> {
            String code = counted.category();
            if (code != null) {
                Label name = Label.text(vocabularies.categories().name(code, ui.locale()));
                chips.add(new Chip(name, counted.count(), address(code, null), code.equals(category), false));
            }
        });
        return chips;
    }

    private static String address(@Nullable String category, @Nullable String after) {
        UriBuilder address = UriBuilder.of(WorkPaths.NETWORK);
        if (category != null) {
            address.queryParam("category", category);
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build().toString();
    }

    private static Notice empty(@Nullable String category) {
        return category == null
                ? Notice.empty("demand", "workbench.empty.network", Link.to(WorkPaths.HOME, "workbench.home"))
                : Notice.empty(
                        "search",
                        "workbench.desk.nothing-found",
                        Link.to(WorkPaths.NETWORK, "workbench.desk.show-all"));
    }
}
