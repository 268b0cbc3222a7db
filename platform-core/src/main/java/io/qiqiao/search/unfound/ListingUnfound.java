package io.qiqiao.search.unfound;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the current tenant what was searched for in its portal and not found. */
@Singleton
public class ListingUnfound {

    private final UnfoundRows rows;
    private final UnfoundRules rules;
    private final Clock clock;

    ListingUnfound(UnfoundRows rows, UnfoundRules rules, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /** Today, by the calendar of the People's Republic. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KeepingUnfound.CHINA);
    }

    /**
     * The words of some days, the most frequent first.
     *
     * @param after the cursor of the part before, or null at the beginning
     * @throws Refusal invalid-input when the cursor is none
     */
    public Slice<Unfound> list(LocalDate first, LocalDate last, @Nullable String after, int size) {
        LocalDate kept = today().minusDays(rules.keepDays());
        LocalDate from = first.isBefore(kept) ? kept : first;
        Place place = after == null ? new Place(Long.MAX_VALUE, "") : Place.read(after);
        List<Unfound> found = rows.list(from, last, place.times(), place.words(), size + 1);
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        List<Unfound> shown = found.subList(0, size);
        return new Slice<>(
                shown, new Place(shown.getLast().times(), shown.getLast().words()).write());
    }

    /** Where a part ended. */
    private record Place(long times, String words) {

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((times + " " + words).getBytes(StandardCharsets.UTF_8));
        }

        static Place read(String cursor) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
                if (parts.length == 2) {
                    return new Place(Long.parseLong(parts[0]), parts[1]);
                }
            } catch (IllegalArgumentException unreadable) {
                // Told below: it is no cursor of ours.
            }
            throw Refusal.invalid("after", "search.after.unknown");
        }
    }
}
