package io.qiqiao.admin.isolation.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The libraries that are tried. They are written down here, so that one the program adds is missed and told. */
public final class SceneLibraries {

    /** Libraries as addresses name them, with their kinds, in the order in which they refer to each other. */
    public static final Map<String, String> KINDS = kinds();

    private SceneLibraries() {}

    static void forEach(BiConsumer<String, String> action) {
        KINDS.forEach((library, kind) -> action.accept(kind, library));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("institutions", "institution");
        kinds.put("products", "product");
        kinds.put("policies", "policy");
        kinds.put("experts", "expert");
        kinds.put("enterprises", "enterprise");
        kinds.put("demands", "demand");
        return Collections.unmodifiableMap(kinds);
    }
}
