package io.qiqiao.push.saved;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.search.Asker;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a saved search asks: words and filters, in an order of their own, so that the same question is written the same.
 * Who asks is not kept: that is whoever they are when it is asked.
 */
@Serdeable
public record SavedQuestion(
        String text,
        List<String> kinds,
        List<String> categories,
        List<String> regions,
        List<String> tenants,
        @Nullable Boolean free) {

    public SavedQuestion {
        kinds = inOrder(kinds);
        categories = inOrder(categories);
        regions = inOrder(regions);
        tenants = inOrder(tenants);
    }

    public static SavedQuestion of(SearchQuery query) {
        SearchFilter filter = query.filter();
        return new SavedQuestion(
                query.text(),
                inOrder(filter.kinds()),
                inOrder(filter.categories()),
                inOrder(filter.regions()),
                inOrder(filter.tenants()),
                filter.free());
    }

    /** What narrows it. */
    public SearchFilter filter() {
        return new SearchFilter(
                Set.copyOf(kinds), Set.copyOf(categories), Set.copyOf(regions), Set.copyOf(tenants), free);
    }

    /** The question as {@code asker} asks it, for {@code size} items. */
    public SearchQuery query(Asker asker, int size) {
        return new SearchQuery(text, filter(), asker, size, null);
    }

    /** The same question of these kinds of records. */
    SavedQuestion ofKinds(Set<String> others) {
        return new SavedQuestion(text, inOrder(others), categories, regions, tenants, free);
    }

    private static List<String> inOrder(Collection<String> values) {
        return values.stream().sorted().distinct().toList();
    }
}
