package io.qiqiao.indexer.generation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.search.index.IndexLayout;

/**
 * One building of a kind's two indices.
 *
 * @param name such as {@code v1-20260901083000}: the layout's version and when it was begun
 * @param state {@code building} or {@code serving}; each kind has one of each at most
 */
@MappedEntity(value = "search_generation", schema = "platform")
public record Generation(@Id String kind, String name, String state) {

    static final String BUILDING = "building";
    static final String SERVING = "serving";

    public boolean isServing() {
        return state.equals(SERVING);
    }

    /** Whether it was built with the layout this program knows. */
    boolean isCurrent() {
        return name.startsWith("v" + IndexLayout.VERSION + "-");
    }
}
