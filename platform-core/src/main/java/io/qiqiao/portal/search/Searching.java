package io.qiqiao.portal.search;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.portal.Address;
import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.list.FacetGroup;
import io.qiqiao.search.Asker;
import io.qiqiao.search.PrivateRecords;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.SearchResult;
import io.qiqiao.search.guidance.Guided;
import io.qiqiao.search.guidance.GuidedSearch;
import io.qiqiao.search.web.SearchParameters;
import io.qiqiao.search.web.SearchRequestBean;
import io.qiqiao.search.web.WhoAsks;
import io.qiqiao.web.Page;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the catalogue what a reader looks for, and makes the page of what it answers. */
@Singleton
final class Searching {

    private final GuidedSearch search;
    private final SearchParameters parameters;
    private final WhoAsks whoAsks;
    private final SearchFacets facets;
    private final FoundItems found;
    private final Entries entries;

    Searching(
            GuidedSearch search,
            SearchParameters parameters,
            WhoAsks whoAsks,
            SearchFacets facets,
            FoundItems found,
            Entries entries) {
        this.entries = entries;
        this.search = search;
        this.parameters = parameters;
        this.whoAsks = whoAsks;
        this.facets = facets;
        this.found = found;
    }

    /** @throws Refusal invalid-input naming each parameter that does not hold; search-down */
    Page page(SearchRequestBean asked, Ui ui) {
        SearchQuery query = parameters.query(asked, withoutPrivate(whoAsks.now()));
        SearchFilter filter = query.filter();
        Guided guided = search.search(ofPages(query));
        SearchResult result = guided.result();
        Address address = address(query, query.text());
        List<FacetGroup> groups = facets.groups(result.facets(), filter, filter.kinds(), address, ui);
        List<Item> items = found.items(result.items(), Objects.requireNonNullElse(guided.readAs(), query.text()), ui);
        String text = query.text();
        Label title = text.isEmpty() ? Label.of("portal.search.all") : Label.of("portal.search.title", text);
        SearchPage model = new SearchPage(
                title,
                Label.of("portal.search.count", result.total()),
                groups,
                FacetGroup.chips(groups),
                Address.of("/search").with("q", text).toString(),
                Guidance.of(guided, text, words -> address(query, words).toString()),
                items,
                query.after() == null ? "" : address.toString(),
                paging(result, items, address),
                empty(query));
        return Page.of("portal/search", model, title);
    }

    /** The portal has pages for what is published; drafts are the workbench's. */
    private static Asker withoutPrivate(Asker asker) {
        return asker instanceof Asker.Member member
                ? new Asker.Member(member.tenant(), member.path(), PrivateRecords.NONE)
                : asker;
    }

    /** Only kinds that have pages. */
    private SearchQuery ofPages(SearchQuery query) {
        Set<String> kinds = query.filter().kinds();
        Set<String> shown = kinds.isEmpty()
                ? Set.copyOf(entries.kinds())
                : kinds.stream().filter(entries.kinds()::contains).collect(Collectors.toUnmodifiableSet());
        if (shown.isEmpty()) {
            throw Refusal.invalid(
                    "kind", "search.kind.unknown", String.join(", ", kinds), String.join(", ", entries.kinds()));
        }
        return query.narrowedTo(query.filter().withKinds(shown)).after(query.after());
    }

    private static Address address(SearchQuery query, String text) {
        SearchFilter filter = query.filter();
        return Address.of("/search")
                .with("q", text)
                .withAll("kind", filter.kinds())
                .withAll("category", filter.categories())
                .withAll("region", filter.regions())
                .withAll("tenant", filter.tenants())
                .with("free", filter.free() == null ? "" : filter.free().toString());
    }

    private static Paging paging(SearchResult result, List<Item> items, Address address) {
        String next = result.next() == null
                ? ""
                : address.with("after", result.next()).toString();
        return new Paging(Label.of("portal.shown", items.size(), result.total()), "", next);
    }

    private static Notice empty(SearchQuery query) {
        Link products = Link.to("/products", "portal.search.empty.products").as(Tone.ACCENT);
        Link policies = Link.to("/policies", "portal.search.empty.policies");
        boolean narrowed = !query.filter().equals(SearchFilter.NONE);
        Link wider = Link.to(Address.of("/search").with("q", query.text()).toString(), "portal.search.empty.wider");
        return Notice.empty(
                "search",
                narrowed ? "portal.search.empty-narrowed" : "portal.search.empty",
                narrowed
                        ? new Link[] {wider.as(Tone.ACCENT), products.as(Tone.NEUTRAL), policies}
                        : new Link[] {products, policies});
    }
}
