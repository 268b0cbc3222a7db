package io.qiqiao.workbench.export;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.library.listing.Attention;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.workbench.record.RecordStates;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a library are exported: the filters of its list, as the list's address says them.
 *
 * @param q words of the title, or a whole external id
 * @param state code of a tab of the list
 * @param category code of a service category
 */
@Introspected
record ExportQuery(
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String state,
        @Nullable @QueryValue String category) {

    /** What is set, by name. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        put(chosen, "q", q);
        put(chosen, "state", state);
        put(chosen, "category", category);
        return chosen;
    }

    ListingFilter filter(RecordStates states) {
        String tab = chosen().getOrDefault("state", "");
        ListingFilter plain = new ListingFilter(standing(tab), chosen().get("category"), chosen().get("q"), null);
        return switch (tab) {
            case "lacking" -> plain.calling(new Attention.Lacking());
            case "ending" -> plain.calling(states.endingSoon());
            default -> plain;
        };
    }

    private static @Nullable ListingState standing(String tab) {
        return switch (tab) {
            case "lacking" -> ListingState.DRAFT;
            case "ending" -> ListingState.PUBLISHED;
            default -> ListingState.find(tab).orElse(null);
        };
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(name, value.strip());
        }
    }
}
