package io.qiqiao.library.listing;

import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of record this installation has. */
@Singleton
public class ListingKinds {

    private final List<ListingKind<?>> inOrder;
    private final Map<String, ListingKind<?>> byName;
    private final Map<String, ListingKind<?>> byLibrary;

    ListingKinds(Collection<ListingKind<?>> kinds) {
        this.inOrder = kinds.stream()
                .sorted(Comparator.<ListingKind<?>>comparingInt(ListingKind::place))
                .toList();
        this.byName = kinds.stream().collect(Collectors.toMap(ListingKind::name, Function.identity()));
        this.byLibrary = kinds.stream().collect(Collectors.toMap(ListingKind::library, Function.identity()));
    }

    /** All of them, each after those it refers to. */
    public List<ListingKind<?>> list() {
        return inOrder;
    }

    public Optional<ListingKind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws Refusal not-found when there is no such library */
    public ListingKind<?> getByLibrary(String library) {
        return Optional.<ListingKind<?>>ofNullable(byLibrary.get(library)).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal not-found when there is no such kind */
    public ListingKind<?> get(String name) {
        return find(name).orElseThrow(Refusal::notFound);
    }
}
