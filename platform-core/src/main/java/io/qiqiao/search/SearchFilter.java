package io.qiqiao.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is narrowed to. An empty set does not narrow; several values of one set are alternatives.
 *
 * @param kinds kinds of records
 * @param categories codes of the taxonomy
 * @param regions area codes; a record fits when it is for one of them
 * @param tenants codes of the tenants that own the records
 * @param free true for what costs nothing, false for what costs something, null for both
 */
public record SearchFilter(
        Set<String> kinds,
        Set<String> categories,
        Set<String> regions,
        Set<String> tenants,
        @Nullable Boolean free) {

    /** Narrows nothing. */
    public static final SearchFilter NONE = new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), null);

    public SearchFilter {
        kinds = Set.copyOf(kinds);
        categories = Set.copyOf(categories);
        regions = Set.copyOf(regions);
        tenants = Set.copyOf(tenants);
    }

    public SearchFilter withKinds(Set<String> others) {
        return new SearchFilter(others, categories, regions, tenants, free);
    }

    public SearchFilter withCategories(Set<String> others) {
        return new SearchFilter(kinds, others, regions, tenants, free);
    }

    public SearchFilter withRegions(Set<String> others) {
        return new SearchFilter(kinds, categories, others, tenants, free);
    }

    public SearchFilter withTenants(Set<String> others) {
        return new SearchFilter(kinds, categories, regions, others, free);
    }

    public SearchFilter withFree(@Nullable Boolean other) {
        return new SearchFilter(kinds, categories, regions, tenants, other);
    }
}
