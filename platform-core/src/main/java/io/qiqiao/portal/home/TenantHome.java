package io.qiqiao.portal.home;

import io.qiqiao.codes.Term;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.expert.ExpertKind;
import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.library.product.ProductKind;
import io.qiqiao.portal.reading.CatalogueReading;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.CategoryCount;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.web.Page;
import io.qiqiao.web.list.Category;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Hero;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the first page of a tenant's portal out of publications alone, so that it stands while the index is down. */
@Singleton
final class TenantHome {

    private static final int CATEGORIES = 12;

    private final Reader reader;
    private final HomeLists lists;
    private final Vocabularies vocabularies;
    private final CategoryIcons icons;

    TenantHome(Reader reader, HomeLists lists, Vocabularies vocabularies, CategoryIcons icons) {
        this.reader = reader;
        this.lists = lists;
        this.vocabularies = vocabularies;
        this.icons = icons;
    }

    Page page(Tenant here, Ui ui) {
        CatalogueReading catalogue = reader.catalogue();
        List<CategoryCount> counts = catalogue.countByCategory(here.path(), ProductKind.NAME, null);
        long products = sum(counts);
        long institutions = catalogue.count(here.path(), InstitutionKind.NAME, null);
        long policies = countPolicies("");
        long experts = catalogue.count(here.path(), ExpertKind.NAME, null);
        HomePage model = new HomePage(
                new Hero(
                        Label.of("portal.home.title"),
                        Label.of("portal.home.lead", institutions, products, policies),
                        entrances(here)),
                categories(counts, ui),
                products,
                lists.policies(here, ui),
                lists.institutions(here, ui),
                figures(products, institutions, policies, experts, ui));
        return Page.of("portal/home", model, "portal.home").in(Page.Frame.FLUSH);
    }

    private static List<Link> entrances(Tenant here) {
        return List.of(
                Link.to("/policies?state=open", "portal.entrance.open-policies"),
                Link.to("/search?kind=product&free=true", "portal.entrance.free"),
                Link.to("/experts", "portal.entrance.experts"),
                Link.to("/products?area=here", Label.of("portal.entrance.here", here.name())));
    }

    /** The largest categories, in the taxonomy's order. */
    private List<Category> categories(List<CategoryCount> counts, Ui ui) {
        Map<String, Long> byCode = counts.stream()
                .filter(count -> count.category() != null)
                .sorted(Comparator.comparingLong(CategoryCount::count).reversed())
                .limit(CATEGORIES)
                .collect(Collectors.toMap(count -> Objects.requireNonNull(count.category()), CategoryCount::count));
        return vocabularies.categories().terms().stream()
                .filter(term -> byCode.containsKey(term.code()))
                .map(term -> category(term, byCode.getOrDefault(term.code(), 0L), ui))
                .toList();
    }

    private Category category(Term term, long count, Ui ui) {
        return new Category(
                icons.icon(term.code()),
                Label.text(term.name(ui.locale())),
                Label.of("portal.category." + term.code()),
                count,
                "/products?category=" + term.code());
    }

    private List<Figure> figures(long products, long institutions, long policies, long experts, Ui ui) {
        long open = countPolicies("open");
        return List.of(
                Figure.of(ui.words().number(products), "portal.unit.items", "portal.figure.products")
                        .leading("/products"),
                Figure.of(ui.words().number(institutions), "portal.unit.institutions", "portal.figure.institutions")
                        .leading("/institutions"),
                Figure.of(ui.words().number(experts), "portal.unit.experts", "portal.figure.experts")
                        .leading("/experts"),
                Figure.of(ui.words().number(policies), "portal.unit.policies", "portal.figure.policies")
                        .leading("/policies"),
                Figure.of(ui.words().number(open), "portal.unit.policies", "portal.figure.open")
                        .leading("/policies?state=open"));
    }

    private long countPolicies(String standing) {
        return sum(reader.catalogue()
                .countPoliciesByClassification(
                        reader.place(), null, standing, reader.today().toString()));
    }

    private static long sum(List<CategoryCount> counts) {
        return counts.stream().mapToLong(CategoryCount::count).sum();
    }
}
