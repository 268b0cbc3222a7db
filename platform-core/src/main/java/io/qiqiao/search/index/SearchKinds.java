package io.qiqiao.search.index;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of records that are found: those for which a capability handed in a {@link SearchSource}. */
@Singleton
public final class SearchKinds {

    private final SortedMap<String, SearchSource> sources = new TreeMap<>();

    SearchKinds(Collection<SearchSource> sources) {
        for (SearchSource source : sources) {
            if (this.sources.put(source.kind(), source) != null) {
                throw new IllegalStateException("two sources for the kind " + source.kind());
            }
        }
    }

    /** All kinds, in alphabetical order. */
    public List<String> list() {
        return List.copyOf(sources.keySet());
    }

    public Optional<SearchSource> find(String kind) {
        return Optional.ofNullable(sources.get(kind));
    }

    /**
     * The sources of {@code kinds}, or of all kinds when it is empty, in alphabetical order.
     *
     * @throws Refusal invalid-input when one of them is unknown
     */
    public List<SearchSource> get(Collection<String> kinds) {
        kinds.stream().filter(kind -> !sources.containsKey(kind)).findFirst().ifPresent(unknown -> {
            throw Refusal.invalid("kind", "search.kind.unknown", unknown, String.join(", ", sources.keySet()));
        });
        return sources.entrySet().stream()
                .filter(source -> kinds.isEmpty() || kinds.contains(source.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
