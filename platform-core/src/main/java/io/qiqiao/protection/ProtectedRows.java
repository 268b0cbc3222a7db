package io.qiqiao.protection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows with protected fields, as the rotation of keys goes through them. A bean of this type takes part; rows of a tenant
 * are asked for with that tenant bound.
 */
public interface ProtectedRows {

    /** What they are, such as {@code account}; once released it never changes. */
    String name();

    /** Whether they are protected by keys of {@code scope}'s owner. */
    boolean isIn(KeyScope scope);

    /**
     * Puts the fields of some rows under the present key by {@link Protection#renew}. It may be asked for the same rows
     * again, and leaves alone what somebody has changed meanwhile.
     *
     * @param after id of the row to begin behind, or null for the first
     * @param size how many rows at most
     * @return id of the last row gone through, or empty when there was none
     */
    Optional<String> renew(KeyScope scope, @Nullable String after, int size);
}
