package io.qiqiao.portal.wording;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of areas. */
@Singleton
public class Places {

    private static final int SHOWN = 3;
    private static final String AND = "、";

    private final Regions regions;

    Places(Regions regions) {
        this.regions = regions;
    }

    /** The area's own name, such as 天河区; the code itself when there is no such area. */
    public String name(String code) {
        return regions.find(code).map(Region::name).orElse(code);
    }

    /** The area's name with the one above it, such as 广州市天河区; provinces stand alone. */
    public String fullName(String code) {
        List<Region> above = regions.listAncestors(code);
        return above.isEmpty() ? name(code) : above.getLast().name() + name(code);
    }

    /** All names; where there are no areas, the name of {@code otherwise}; empty where there is none either. */
    public String allNames(@Nullable List<String> codes, @Nullable String otherwise) {
        if (codes != null && !codes.isEmpty()) {
            return codes.stream().map(this::name).collect(Collectors.joining(AND));
        }
        return otherwise == null ? "" : name(otherwise);
    }

    /** The first three names, and how many there are when there are more. */
    public Label names(List<String> codes) {
        String first = codes.stream().limit(SHOWN).map(this::name).collect(Collectors.joining(AND));
        return codes.size() <= SHOWN ? Label.text(first) : Label.of("portal.and-more-places", first, codes.size());
    }
}
