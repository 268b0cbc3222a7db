package io.qiqiao.library.layout;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FormField.Needed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was sent for a form, whether by a page, the API or an import, against its layout. */
@Singleton
public class ReadingFields {

    private final ReadingValues values;

    ReadingFields(ReadingValues values) {
        this.values = values;
    }

    /**
     * Reads {@code sent}, by field name. Values may be of JSON's types or text as a form sends it; a list may also be
     * one text with an entry a line.
     *
     * @param purpose what the record is to be saved for; fields needed for it and left empty are problems
     */
    public Reading read(FormLayout layout, Map<String, ? extends @Nullable Object> sent, Needed purpose) {
        Map<String, Object> read = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        List<FieldProblem> corrections = new ArrayList<>();
        for (FormField field : layout.fields()) {
            switch (values.read(field, sent)) {
                case FieldValue.Accepted accepted -> read.put(field.name(), accepted.value());
                case FieldValue.Corrected corrected -> {
                    if (corrected.value() != null) {
                        read.put(field.name(), corrected.value());
                    }
                    corrections.addAll(corrected.remarks());
                }
                case FieldValue.Refused refused -> problems.addAll(refused.problems());
                case FieldValue.Empty empty -> {
                    if (field.neededTo(purpose)) {
                        problems.add(FieldProblem.of(field.name(), missingKey(field)));
                    }
                }
            }
        }
        List<String> unknown = sent.keySet().stream()
                .filter(name -> !layout.knows(name))
                .sorted()
                .toList();
        return new Reading(read, problems, corrections, unknown);
    }

    private static String missingKey(FormField field) {
        return field.needed() == Needed.SAVE ? "layout.missing" : "layout.missing-for-publication";
    }
}
