package io.qiqiao.portal.list;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.portal.Address;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, as it comes.
 *
 * @param category a code of the list's categories
 * @param area {@value #HERE} for what belongs to the portal's own line of tenants
 * @param state where policies stand: {@code open} or {@code expired}
 * @param after the cursor of the part before
 */
@Introspected
record ListRequest(
        @QueryValue @Nullable String category,
        @QueryValue @Nullable String area,
        @QueryValue @Nullable String state,
        @QueryValue @Nullable String after) {

    static final String HERE = "here";

    /** @throws Refusal invalid-input when it is neither left out nor known */
    boolean isHere() {
        if (area != null && !area.isEmpty() && !HERE.equals(area)) {
            throw Refusal.invalid("area", "portal.area.unknown", area);
        }
        return HERE.equals(area);
    }

    /** Whether only some of the list are asked for. */
    boolean isNarrowed() {
        return isHere() || chosenCategory() != null || !orEmpty(state).isEmpty();
    }

    /** The list with the same filters, at its beginning. */
    Address address(String path) {
        return Address.of(path)
                .with("state", orEmpty(state))
                .with("category", orEmpty(category))
                .with("area", orEmpty(area));
    }

    @Nullable
    String chosenCategory() {
        return category == null || category.isEmpty() ? null : category;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
