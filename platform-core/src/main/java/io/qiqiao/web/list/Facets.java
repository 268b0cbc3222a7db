package io.qiqiao.web.list;

import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.Map;

/**
 * The filters beside a list of results, as one form that works without JavaScript.
 *
 * @param action the address of the results
 * @param kept what the address keeps besides the facets, such as the words searched for
 * @param target id of the element htmx puts the new results into, or empty
 */
public record Facets(String action, Map<String, String> kept, List<Facet> facets, String target) {

    public Facets {
        kept = Map.copyOf(kept);
        facets = List.copyOf(facets);
    }

    /** How many options are chosen in all. */
    public long chosen() {
        return facets.stream()
                .flatMap(facet -> facet.options().stream())
                .filter(Option::chosen)
                .count();
    }

    /** One group of options, sent under {@code name}. */
    public record Facet(String name, Label label, List<Option> options) {

        public Facet {
            options = List.copyOf(options);
        }
    }

    /** An option and how many results have it. */
    public record Option(String value, Label label, long count, boolean chosen) {}
}
