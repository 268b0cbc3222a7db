package io.qiqiao.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of records: UUIDv7, rising with time and unique across all tenants. */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The id written in {@code text}, in canonical lower-case form; empty when it is none. */
    public static Optional<UUID> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The id written in {@code text}, in canonical lower-case form.
     *
     * @throws Refusal not-found when it is no id, since then nothing can have it
     */
    public static UUID of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.notFound();
        }
        return UUID.fromString(text);
    }
}
