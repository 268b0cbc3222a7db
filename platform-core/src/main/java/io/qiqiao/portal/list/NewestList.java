package io.qiqiao.portal.list;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.Vocabulary;
import io.qiqiao.library.product.ProductKind;
import io.qiqiao.portal.Address;
import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.reading.CatalogueReading;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.CategoryCount;
import io.qiqiao.publication.Publication;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of service products, institutions and experts: the newest first, by service category. */
@Singleton
final class NewestList {

    private static final int SIZE = 20;

    private final Reader reader;
    private final Entries entries;
    private final ListFacets facets;
    private final PinnedFirst pinned;
    private final Vocabulary categories;

    NewestList(Reader reader, Entries entries, ListFacets facets, PinnedFirst pinned, Vocabularies vocabularies) {
        this.reader = reader;
        this.entries = entries;
        this.facets = facets;
        this.pinned = pinned;
        this.categories = vocabularies.categories();
    }

    ListPage products(ListRequest asked, Ui ui) {
        String line = line(asked);
        List<CategoryCount> counts = reader.catalogue().countByCategory(reader.place(), ProductKind.NAME, line);
        long all = counts.stream().mapToLong(CategoryCount::count).sum();
        return page(ProductKind.NAME, asked, counts, all, ui);
    }

    /** A kind whose records have several service categories each: institutions, experts. */
    ListPage ofManyCategories(String kind, ListRequest asked, Ui ui) {
        String line = line(asked);
        CatalogueReading catalogue = reader.catalogue();
        List<CategoryCount> counts = catalogue.countByEachCategory(reader.place(), kind, line);
        return page(kind, asked, counts, catalogue.count(reader.place(), kind, line), ui);
    }

    private ListPage page(String kind, ListRequest asked, List<CategoryCount> counts, long all, Ui ui) {
        ListFacets.check(asked, categories);
        Place place = Place.ofMoment(asked.after());
        List<Publication> found = reader.catalogue()
                .listNewest(
                        reader.place(),
                        kind,
                        line(asked),
                        asked.chosenCategory(),
                        place.moment(),
                        place.id(),
                        SIZE + 1);
        List<Publication> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Address address = asked.address(entries.path(kind));
        String next = found.size() > SIZE
                ? address.with("after", Place.of(shown.getLast()).toString()).toString()
                : "";
        long total = total(asked.chosenCategory(), counts, all);
        return new ListPage(
                Label.of("portal." + kind + "s"),
                Label.of("portal." + kind + "s.count", total),
                List.of(facets.area(address), facets.categories(categories, counts, address, ui)),
                entries.path(kind),
                pinned.items(kind, asked, shown, ui),
                new Paging(Label.of("portal.shown", shown.size(), total), "", next),
                Notice.empty(kind, "portal." + kind + "s.empty"));
    }

    private @Nullable String line(ListRequest asked) {
        return facets.findLine(asked).orElse(null);
    }

    private static long total(@Nullable String category, List<CategoryCount> counts, long all) {
        return category == null
                ? all
                : counts.stream()
                        .filter(count -> category.equals(count.category()))
                        .mapToLong(CategoryCount::count)
                        .sum();
    }
}
