package io.qiqiao.library.view;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for the list of a kind.
 *
 * @param columns names of columns with commas between, or null where none were chosen
 * @param opens the view with which the list opens, or null
 */
@MappedEntity("list_choice")
record ListChoice(
        @Id UUID account,
        String kind,
        @Nullable String columns,
        @Nullable UUID opens) {

    static final String BETWEEN = ",";

    List<String> chosen() {
        return columns == null ? List.of() : List.of(columns.split(BETWEEN));
    }
}
