package io.qiqiao.portal.list;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.publication.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a list ended: the cursor that leads to the next.
 *
 * @param order what the list is ordered by, of the part's last record
 */
record Place(String order, UUID id) {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    static Place of(Publication last) {
        return new Place(last.publishedAt().toString(), last.id());
    }

    static Place of(Publication last, Policy policy) {
        return new Place(policy.date() == null ? "" : policy.date().toString(), last.id());
    }

    /** The moment and id after which a list goes on that is ordered by moments; the future at the beginning. */
    static Place ofMoment(@Nullable String cursor) {
        return read(
                cursor, "9999-01-01T00:00:00Z", moment -> Instant.parse(moment).toString());
    }

    /** The day and id after which a list goes on that is ordered by days; the future at the beginning. */
    static Place ofDay(@Nullable String cursor) {
        return read(
                cursor,
                "9999-01-01",
                day -> day.isEmpty() ? day : LocalDate.parse(day).toString());
    }

    private static Place read(@Nullable String cursor, String future, UnaryOperator<String> order) {
        if (cursor == null || cursor.isEmpty()) {
            return new Place(future, LAST);
        }
        try {
            int cut = cursor.indexOf('_');
            return new Place(order.apply(cursor.substring(0, cut)), Ids.of(cursor.substring(cut + 1)));
        } catch (RuntimeException malformed) {
            throw Refusal.invalid("after", "portal.after.unknown");
        }
    }

    Instant moment() {
        return Instant.parse(order);
    }

    @Override
    public String toString() {
        return order + "_" + id;
    }
}
