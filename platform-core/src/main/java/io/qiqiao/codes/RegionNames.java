package io.qiqiao.codes;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds areas by what people write: a code, a name that no other area has (天河区), or the names from the top down
 * (重庆市/万州区, 广东省广州市天河区).
 */
@Singleton
public class RegionNames {

    private final Regions regions;
    private final Map<String, String> codes = new HashMap<>();

    RegionNames(Regions regions) {
        this.regions = regions;
        Set<String> ambiguous = new HashSet<>();
        for (Region region : NationalRegions.list()) {
            List<Region> above = regions.listAncestors(region.code());
            name(region.name(), region.code(), ambiguous);
            for (int from = 0; from < above.size(); from++) {
                String path = above.subList(from, above.size()).stream()
                        .map(Region::name)
                        .collect(Collectors.joining());
                name(path + region.name(), region.code(), ambiguous);
            }
        }
        codes.keySet().removeAll(ambiguous);
    }

    private void name(String name, String code, Set<String> ambiguous) {
        String other = codes.putIfAbsent(name, code);
        if (other != null && !other.equals(code)) {
            ambiguous.add(name);
        }
    }

    /** The area that {@code text} names; empty when none does or several do. */
    public Optional<Region> find(String text) {
        Optional<Region> coded = regions.find(text);
        return coded.isPresent()
                ? coded
                : Optional.ofNullable(codes.get(text.replaceAll("[/\\s·-]", "")))
                        .flatMap(regions::find);
    }
}
