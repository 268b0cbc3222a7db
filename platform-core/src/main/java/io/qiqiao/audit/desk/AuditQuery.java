package io.qiqiao.audit.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.audit.Outcome;
import io.qiqiao.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for, as an address says it.
 *
 * @param who login, e-mail or phone number of a member
 * @param action what was done, such as {@code publication}
 * @param result {@code done}, {@code refused} or {@code failed}
 * @param from the first day
 * @param until the last day
 * @param q a whole id of an object or a request, an address, or a part of the details
 * @param after cursor of the part before
 */
@Introspected
record AuditQuery(
        @Nullable @QueryValue String who,
        @Nullable @QueryValue String action,
        @Nullable @QueryValue String result,
        @Nullable @QueryValue String from,
        @Nullable @QueryValue String until,
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String after) {

    @Nullable
    String filledWho() {
        return filled(who);
    }

    @Nullable
    String filledAction() {
        return filled(action);
    }

    @Nullable
    String filledText() {
        return filled(q);
    }

    @Nullable
    String cursor() {
        return filled(after);
    }

    /** @throws Refusal invalid-input on {@code result} */
    @Nullable
    Outcome outcome() {
        String wanted = filled(result);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("result", "error.field.unreadable"));
    }

    /** @throws Refusal invalid-input on {@code from} */
    @Nullable
    Instant begin(ZoneId zone) {
        LocalDate day = day("from", from);
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** @throws Refusal invalid-input on {@code until} */
    @Nullable
    Instant end(ZoneId zone) {
        LocalDate day = day("until", until);
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What is asked, by parameter; without the cursor. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "who", who);
        put(asked, "action", action);
        put(asked, "result", result);
        put(asked, "from", from);
        put(asked, "until", until);
        put(asked, "q", q);
        return asked;
    }

    /** The address of {@code path} with the same questions. */
    String address(String path, @Nullable String cursor) {
        UriBuilder address = UriBuilder.of(path);
        asked().forEach(address::queryParam);
        if (cursor != null) {
            address.queryParam("after", cursor);
        }
        return address.build().toString();
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        String text = filled(value);
        if (text != null) {
            asked.put(name, text);
        }
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        String day = filled(text);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException unfit) {
            throw Refusal.invalid(field, "error.field.unreadable");
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
