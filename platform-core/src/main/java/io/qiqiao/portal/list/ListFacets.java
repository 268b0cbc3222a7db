package io.qiqiao.portal.list;

import io.qiqiao.codes.Vocabulary;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.portal.Address;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.publication.CategoryCount;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The filters beside the portal's lists. */
@Singleton
final class ListFacets {

    private final Reader reader;

    ListFacets(Reader reader) {
        this.reader = reader;
    }

    /** The terms of {@code vocabulary} that have records, in its order. */
    FacetGroup categories(Vocabulary vocabulary, List<CategoryCount> counts, Address address, Ui ui) {
        Map<String, Long> byCode = counts.stream()
                .filter(count -> count.category() != null)
                .collect(Collectors.toMap(count -> Objects.requireNonNull(count.category()), CategoryCount::count));
        List<FacetGroup.Option> options = vocabulary.terms().stream()
                .filter(term -> byCode.containsKey(term.code()) || address.has("category", term.code()))
                .map(term -> option(
                        "category",
                        term.code(),
                        Label.text(term.name(ui.locale())),
                        byCode.getOrDefault(term.code(), 0L),
                        address))
                .toList();
        return new FacetGroup("category", Label.of("portal.category"), options);
    }

    /** The portal's own line of tenants; nothing to choose on the platform's own host. */
    FacetGroup area(Address address) {
        List<FacetGroup.Option> options = reader.findHere().stream()
                .map(here -> option("area", ListRequest.HERE, Label.of("portal.area.here", here.name()), -1, address))
                .toList();
        return new FacetGroup("area", Label.of("portal.area"), options);
    }

    /** The path of the portal's tenant when the list is narrowed to its line; empty for all. */
    Optional<String> findLine(ListRequest asked) {
        return asked.isHere() ? reader.findHere().map(Tenant::path) : Optional.empty();
    }

    /** @throws Refusal invalid-input when {@code vocabulary} has no such term */
    static void check(ListRequest asked, Vocabulary vocabulary) {
        String category = asked.chosenCategory();
        if (category != null && vocabulary.find(category).isEmpty()) {
            throw Refusal.invalid("category", "portal.category.unknown", category);
        }
    }

    static FacetGroup.Option option(String name, String value, Label label, long count, Address address) {
        boolean on = address.has(name, value);
        Address without = address.without(name);
        return new FacetGroup.Option(value, label, count, (on ? without : without.with(name, value)).toString(), on);
    }
}
