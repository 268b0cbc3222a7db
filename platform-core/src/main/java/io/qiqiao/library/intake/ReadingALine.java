package io.qiqiao.library.intake;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one line of JSON: the record's fields, and what the line says of the record itself. */
@Singleton
final class ReadingALine {

    /** What waits for being looked at is handed in by its owner, and not imported. */
    private static final ListingState[] IMPORTED = {ListingState.DRAFT, ListingState.PUBLISHED, ListingState.WITHDRAWN};

    private static final int LONGEST_EXTERNAL_ID = 200;

    /** What a report says beside a line; it is passed over when the line comes again. */
    private static final List<String> OF_A_REPORT = List.of(SheetColumn.ROW, SheetColumn.OUTCOME, SheetColumn.PROBLEMS);

    private final ObjectMapper json;

    ReadingALine(ObjectMapper json) {
        this.json = json;
    }

    /** @throws Refusal invalid-input when it is no JSON object or what it says of the record itself does not hold */
    Sent read(String text, Visibility otherwise) {
        Map<String, Object> fields = new LinkedHashMap<>(object(text));
        OF_A_REPORT.forEach(fields::remove);
        String externalId = externalId(fields.remove("externalId"));
        List<String> masked = fields.remove("masked") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
        Visibility visibility = choice("visibility", fields.remove("visibility"), Visibility.values(), Visibility::code)
                .orElse(otherwise);
        ListingState standing = choice("state", fields.remove("state"), IMPORTED, ListingState::code)
                .orElse(visibility == Visibility.PRIVATE ? ListingState.DRAFT : ListingState.PUBLISHED);
        return new Sent(new Draft(fields, visibility, externalId), standing, masked);
    }

    private Map<String, Object> object(String text) {
        if (!text.startsWith("{")) {
            throw Refusal.invalid("", "intake.no-object");
        }
        try {
            return Optional.ofNullable(json.readValue(text, Argument.mapOf(String.class, Object.class)))
                    .orElseThrow(() -> Refusal.invalid("", "intake.no-object"));
        } catch (IOException broken) {
            throw Refusal.invalid("", "intake.no-json");
        }
    }

    private static String externalId(@Nullable Object sent) {
        String text = sent == null ? "" : sent.toString().strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("externalId", "intake.no-external-id");
        }
        if (text.length() > LONGEST_EXTERNAL_ID) {
            throw Refusal.invalid("externalId", "layout.too-long", text.length(), LONGEST_EXTERNAL_ID);
        }
        return text;
    }

    private static <E> Optional<E> choice(String field, @Nullable Object sent, E[] choices, Function<E, String> code) {
        if (sent == null) {
            return Optional.empty();
        }
        Optional<E> chosen = Arrays.stream(choices)
                .filter(choice -> code.apply(choice).equals(sent.toString()))
                .findFirst();
        if (chosen.isEmpty()) {
            throw Refusal.invalid(field, "layout.not-in-vocabulary", sent);
        }
        return chosen;
    }

    /** What a line sends: a draft, what the record is to be, and names of fields that an export masked. */
    record Sent(Draft draft, ListingState standing, List<String> masked) {}
}
