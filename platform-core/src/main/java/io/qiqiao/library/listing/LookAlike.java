package io.qiqiao.library.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * A record that another may be the same as.
 *
 * @param reasons what they share, the weightiest first: {@code code}, {@code name}, {@code address}
 * @param percent how alike their names are
 */
@Serdeable
public record LookAlike(UUID id, String title, String state, List<String> reasons, int percent) {

    public LookAlike {
        reasons = List.copyOf(reasons);
    }
}
