package io.qiqiao.portal.search;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.portal.Address;
import io.qiqiao.portal.list.FacetGroup;
import io.qiqiao.portal.question.Questions;
import io.qiqiao.portal.saved.OfferingToSave;
import io.qiqiao.portal.sheet.HitSheetConfiguration;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.SearchResult;
import io.qiqiao.search.guidance.Guided;
import io.qiqiao.search.guidance.GuidedSearch;
import io.qiqiao.search.web.SearchRequestBean;
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

/** Asks the catalogue what a reader looks for, and makes the page of what it answers. */
@Singleton
final class Searching {

    private final GuidedSearch search;
    private final Questions questions;
    private final SearchFacets facets;
    private final FoundItems found;
    private final HitSheetConfiguration sheets;
    private final OfferingToSave saving;

    Searching(
            GuidedSearch search,
            Questions questions,
            SearchFacets facets,
            FoundItems found,
            HitSheetConfiguration sheets,
            OfferingToSave saving) {
        this.saving = saving;
        this.sheets = sheets;
        this.search = search;
        this.questions = questions;
        this.facets = facets;
        this.found = found;
    }

    /** @throws Refusal invalid-input naming each parameter that does not hold; search-down */
    Page page(SearchRequestBean asked, Ui ui) {
        SearchQuery query = questions.read(asked);
        SearchFilter filter = query.filter();
        Guided guided = search.search(questions.ofPages(query));
        SearchResult result = guided.result();
        Address address = Questions.address(query.text(), filter);
        List<FacetGroup> groups = facets.groups(result.facets(), filter, filter.kinds(), address, ui);
        List<Item> items = found.items(result.items(), Objects.requireNonNullElse(guided.readAs(), query.text()), ui);
        String text = query.text();
        Label title = text.isEmpty() ? Label.of("portal.search.all") : Label.of("portal.search.title", text);
        SearchPage model = new SearchPage(
                title,
                Label.of("portal.search.count", result.total()),
                groups,
                sheet(query, result),
                saving.findPath(Objects.requireNonNullElse(guided.readAs(), text), filter)
                        .orElse(""),
                FacetGroup.chips(groups),
                Address.of("/search").with("q", text).toString(),
                Guidance.of(
                        guided, text, words -> Questions.address(words, filter).toString()),
                items,
                query.after() == null ? "" : address.toString(),
                paging(result, items, address),
                empty(query));
        return Page.of("portal/search", model, title);
    }

    /** The way to all of it as a table. */
    private SearchPage.Sheet sheet(SearchQuery query, SearchResult result) {
        String path = Questions.asking(Address.of("/search/sheet"), query.text(), query.filter())
                .toString();
        boolean more = result.total() > sheets.getMost();
        return new SearchPage.Sheet(
                path, more ? Label.of("portal.search.sheet.first", sheets.getMost()) : Label.of("portal.search.sheet"));
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
