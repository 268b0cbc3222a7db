package io.qiqiao.library.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a record stands on its way to the public. */
public enum ListingState {
    DRAFT,
    /** Waits for somebody of the bureau who looks at it before others see it. */
    SUBMITTED,
    PUBLISHED,
    WITHDRAWN;

    private static final Map<ListingState, Set<ListingState>> ALLOWED = Map.of(
            DRAFT, Set.of(SUBMITTED, PUBLISHED, WITHDRAWN),
            SUBMITTED, Set.of(DRAFT, PUBLISHED, WITHDRAWN),
            PUBLISHED, Set.of(PUBLISHED, WITHDRAWN),
            WITHDRAWN, Set.of(SUBMITTED, PUBLISHED));

    /** Whether a record in this state may go over to {@code next}. */
    public boolean allows(ListingState next) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(next);
    }

    /** How it is written in the database and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ListingState> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
