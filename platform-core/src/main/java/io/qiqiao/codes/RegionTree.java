package io.qiqiao.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Areas, found by code and by what they belong to. */
final class RegionTree {

    private final Map<String, Region> byCode = new LinkedHashMap<>();
    private final Map<String, List<Region>> byParent = new LinkedHashMap<>();

    private RegionTree() {}

    static RegionTree of(List<Region> regions) {
        RegionTree tree = new RegionTree();
        regions.forEach(tree::add);
        tree.byParent.values().forEach(children -> children.sort(Comparator.comparing(Region::code)));
        return tree;
    }

    /** This tree and those of {@code more} that it lacks. */
    RegionTree with(List<Region> more) {
        List<Region> all = new ArrayList<>(byCode.values());
        more.stream().filter(region -> !byCode.containsKey(region.code())).forEach(all::add);
        return of(all);
    }

    Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Region> listChildren(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    List<Region> listProvinces() {
        return listChildren("");
    }

    private void add(Region region) {
        byCode.put(region.code(), region);
        String parent = region.parent() == null ? "" : region.parent();
        byParent.computeIfAbsent(parent, none -> new ArrayList<>()).add(region);
    }
}
