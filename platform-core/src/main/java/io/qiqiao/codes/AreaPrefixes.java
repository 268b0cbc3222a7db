package io.qiqiao.codes;

import java.util.HashSet;
import java.util.Set;

/** Takes the names of areas off the beginning of a name: 广东省广州市某某, 广州某某, 某某. */
public final class AreaPrefixes {

    private static final String ENDINGS = "(省|市|区|县|自治区|特别行政区|(壮族|回族|维吾尔)自治区)$";
    private static final int LONGEST = 12;
    private static final int SHORTEST = 2;
    private static final Set<String> NAMES = names();

    private AreaPrefixes() {}

    /** The name without them; at least two characters stay. */
    public static String without(String name) {
        String rest = name;
        for (String shorter = cut(rest); !shorter.equals(rest); shorter = cut(rest)) {
            rest = shorter;
        }
        return rest;
    }

    private static String cut(String name) {
        for (int length = Math.min(LONGEST, name.length() - SHORTEST); length >= SHORTEST; length--) {
            if (NAMES.contains(name.substring(0, length))) {
                return name.substring(length);
            }
        }
        return name;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Region region : NationalRegions.list()) {
            names.add(region.name());
            String brief = region.name().replaceFirst(ENDINGS, "");
            // A district is not left out by half its name: 天河 begins many names that mean something else.
            if (brief.length() >= SHORTEST
                    && region.level() != Region.Level.DISTRICT
                    && region.level() != Region.Level.TOWN) {
                names.add(brief);
            }
        }
        return names;
    }
}
