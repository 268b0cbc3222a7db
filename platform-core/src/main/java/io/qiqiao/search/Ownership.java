package io.qiqiao.search;

import io.qiqiao.publication.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Whose a record is and with whom it is shared.
 *
 * @param visibility {@code private}, {@code network} or {@code public}; with anything else nobody sees it
 * @param tenant the owner's code
 * @param path the owner's place in the tree of tenants
 * @param owner the party that may see it while it is private, as {@code kind:id}, or null for the tenant's staff alone
 */
public record Ownership(
        String visibility,
        String tenant,
        String path,
        @Nullable String owner) {

    boolean isPublic() {
        return visibility.equals(Visibility.PUBLIC.code());
    }

    boolean isNetwork() {
        return visibility.equals(Visibility.NETWORK.code());
    }

    boolean isPrivate() {
        return visibility.equals(Visibility.PRIVATE.code());
    }
}
