package io.qiqiao.identity.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key somebody wants.
 *
 * @param name what it is for
 * @param permissions what it may be used for, by their codes
 * @param days how long it lives, or null for as long as is usual
 */
public record NewApiKey(
        String name, List<String> permissions, @Nullable Integer days) {

    public NewApiKey {
        permissions = List.copyOf(permissions);
    }
}
