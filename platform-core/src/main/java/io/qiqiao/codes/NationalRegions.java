package io.qiqiao.codes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The areas of GB/T 2260 as this release knows them, and the towns of the cities that have no districts. The standard's
 * placeholders between a municipality and its districts (110100 市辖区) are left out: a district of Beijing belongs to
 * Beijing.
 */
public final class NationalRegions {

    private static final String AREAS = "reference/regions/gbt2260.csv";
    private static final String OTHER_NAMES = "reference/regions/other-names.csv";

    private NationalRegions() {}

    /** All of them by code, so that each comes after the area it belongs to. */
    public static List<Region> list() {
        return ReferenceRows.of(AREAS).stream().map(NationalRegions::region).toList();
    }

    /** Codes by the other names under which areas issue documents, such as 深圳经济特区. */
    static Map<String, String> listOtherNames() {
        return ReferenceRows.of(OTHER_NAMES).stream().collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    private static Region region(List<String> fields) {
        String parent = fields.get(2);
        return new Region(
                fields.getFirst(), fields.get(1), parent.isEmpty() ? null : parent, Region.Level.of(fields.getLast()));
    }
}
