package io.qiqiao.codes;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds areas by what people write: a code, a name that no other area has (天河区, 深圳经济特区), or the names from the
 * top down (重庆市/万州区, 广东省广州市天河区).
 */
@Singleton
public class RegionNames {

    private final Regions regions;
    private final Map<String, String> codes = new HashMap<>();

    RegionNames(Regions regions) {
        this.regions = regions;
        Set<String> ambiguous = new HashSet<>();
        for (Region region : NationalRegions.list()) {
            name(region.name(), region, ambiguous);
        }
        NationalRegions.listOtherNames()
                .forEach((name, code) -> regions.find(code).ifPresent(region -> name(name, region, ambiguous)));
        codes.keySet().removeAll(ambiguous);
    }

    /** With the areas above it before the name: all of them, the lower ones, or the province alone. */
    private void name(String name, Region region, Set<String> ambiguous) {
        List<String> above =
                regions.listAncestors(region.code()).stream().map(Region::name).toList();
        note(name, region.code(), ambiguous);
        for (int from = 0; from < above.size(); from++) {
            note(String.join("", above.subList(from, above.size())) + name, region.code(), ambiguous);
        }
        if (above.size() > 1) {
            note(above.getFirst() + name, region.code(), ambiguous);
        }
    }

    private void note(String name, String code, Set<String> ambiguous) {
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
