package io.qiqiao.library.layout;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.eligibility.ReadEligibility;
import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.eligibility.WritingEligibility;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** Reads who qualifies: as JSON's objects, or as the text of them where a form or an import sends it. */
@Singleton
final class ReadingRequirements {

    private final ReadingEligibility eligibility;
    private final ObjectMapper json;

    ReadingRequirements(ReadingEligibility eligibility, ObjectMapper json) {
        this.eligibility = eligibility;
        this.json = json;
    }

    FieldValue read(FormField field, Object sent) {
        Object parsed = sent instanceof String text ? parsed(text) : sent;
        if (!(parsed instanceof Map<?, ?> map)) {
            return FieldValue.refused(field, "layout.not-an-eligibility");
        }
        ReadEligibility read = eligibility.read(field.name(), map);
        if (!read.problems().isEmpty()) {
            return new FieldValue.Refused(read.problems());
        }
        return read.find().map(WritingEligibility::write).map(FieldValue::of).orElse(FieldValue.EMPTY);
    }

    private Object parsed(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Argument.mapOf(String.class, Object.class)));
        } catch (IOException broken) {
            return text;
        }
    }
}
