package io.qiqiao.portal.search;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.portal.Address;
import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.list.FacetGroup;
import io.qiqiao.portal.list.FacetGroup.Option;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.search.Facets;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters beside the results: what else there is, how much of it, and the way there. */
@Singleton
final class SearchFacets {

    private static final int MOST = 10;

    private final Entries entries;
    private final Reader reader;
    private final Vocabularies vocabularies;
    private final Places places;
    private final Owners owners;

    SearchFacets(Entries entries, Reader reader, Vocabularies vocabularies, Places places, Owners owners) {
        this.entries = entries;
        this.reader = reader;
        this.vocabularies = vocabularies;
        this.places = places;
        this.owners = owners;
    }

    List<FacetGroup> groups(Facets found, SearchFilter filter, Set<String> kinds, Address address, Ui ui) {
        Map<String, Long> kind = counts(found.kind(), kinds);
        kind.keySet().retainAll(entries.kinds());
        return List.of(
                group("kind", sorted(kind, entries.kinds()::indexOf), address, code -> Label.of("portal.kind." + code)),
                group("category", counts(found.category(), filter.categories()), address, code -> category(code, ui)),
                group("region", nearFirst(counts(found.region(), filter.regions())), address, this::region),
                group("free", counts(found.free(), free(filter)), address, code -> Label.of("portal.free." + code)),
                owners(filter, address));
    }

    /** Not counted, and offered only to be removed. */
    private FacetGroup owners(SearchFilter filter, Address address) {
        List<Option> options = filter.tenants().stream()
                .sorted()
                .map(code -> option("tenant", code, -1, address, any -> Label.of("portal.from", owners.name(any))))
                .toList();
        return new FacetGroup("tenant", Label.of("portal.owner"), options);
    }

    private static FacetGroup group(
            String name, Map<String, Long> counts, Address address, Function<String, Label> label) {
        List<Option> options = counts.entrySet().stream()
                .map(entry -> option(name, entry.getKey(), entry.getValue(), address, label))
                .toList();
        List<Option> shown = Stream.concat(
                        options.stream().limit(MOST),
                        options.stream().skip(MOST).filter(Option::on))
                .toList();
        return new FacetGroup(name, Label.of("portal.facet." + name), shown);
    }

    private static Option option(
            String name, String value, long count, Address address, Function<String, Label> label) {
        boolean on = address.has(name, value);
        Address toggled =
                on ? address.without(name, value) : others(name, address).with(name, value);
        return new Option(value, label.apply(value), count, toggled.toString(), on);
    }

    /** One chooses either what is free or what is not. */
    private static Address others(String name, Address address) {
        return "free".equals(name) ? address.without(name) : address;
    }

    /** The counts in the order given, then what was chosen though nothing has it. */
    private static Map<String, Long> counts(List<Facets.Count> found, Collection<String> chosen) {
        Map<String, Long> counts = new LinkedHashMap<>();
        found.forEach(count -> counts.put(count.value(), count.count()));
        chosen.stream().sorted().forEach(value -> counts.putIfAbsent(value, 0L));
        return counts;
    }

    private static Map<String, Long> sorted(Map<String, Long> counts, Function<String, Integer> place) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> place.apply(entry.getKey())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** The reader's own area first, then those it lies in, then the others as they were. */
    private Map<String, Long> nearFirst(Map<String, Long> counts) {
        String path = reader.findHere().map(Tenant::path).orElse("");
        return sorted(counts, code -> path.contains("/" + code + "/") ? -path.indexOf("/" + code + "/") - 1 : 0);
    }

    private Label category(String code, Ui ui) {
        return Label.text(vocabularies.categories().name(code, ui.locale()));
    }

    private Label region(String code) {
        return Label.text(places.name(code));
    }

    private static List<String> free(SearchFilter filter) {
        return filter.free() == null ? List.of() : List.of(filter.free().toString());
    }
}
