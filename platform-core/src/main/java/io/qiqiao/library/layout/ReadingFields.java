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

    private final ReadingText texts;
    private final ReadingCodes codes;

    ReadingFields(ReadingText texts, ReadingCodes codes) {
        this.texts = texts;
        this.codes = codes;
    }

    /**
     * Reads {@code sent}, by field name. Values may be of JSON's types or text as a form sends it; a list may also be
     * one text with an entry a line.
     *
     * @param purpose what the record is to be saved for; fields needed for it and left empty are problems
     */
    public Reading read(FormLayout layout, Map<String, ? extends @Nullable Object> sent, Needed purpose) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        List<FieldProblem> corrections = new ArrayList<>();
        for (FormField field : layout.fields()) {
            switch (read(field, sent.get(field.name()))) {
                case FieldValue.Accepted accepted -> values.put(field.name(), accepted.value());
                case FieldValue.Corrected corrected -> {
                    if (corrected.value() != null) {
                        values.put(field.name(), corrected.value());
                    }
                    corrections.add(corrected.remark());
                }
                case FieldValue.Refused refused -> problems.add(refused.problem());
                case FieldValue.Empty empty -> {
                    if (field.neededTo(purpose)) {
                        problems.add(FieldProblem.of(field.name(), missingKey(field)));
                    }
                }
            }
        }
        List<String> unknown = sent.keySet().stream()
                .filter(name -> layout.find(name).isEmpty())
                .sorted()
                .toList();
        return new Reading(values, problems, corrections, unknown);
    }

    private static String missingKey(FormField field) {
        return field.needed() == Needed.SAVE ? "layout.missing" : "layout.missing-for-publication";
    }

    private FieldValue read(FormField field, @Nullable Object sent) {
        if (sent == null || (sent instanceof String text && text.isBlank())) {
            return FieldValue.EMPTY;
        }
        return switch (field.type()) {
            case LINE -> texts.line(field, sent);
            case TEXT -> texts.text(field, sent);
            case INTEGER -> texts.integer(field, sent);
            case DECIMAL -> texts.decimal(field, sent);
            case DATE -> texts.date(field, sent);
            case FLAG -> texts.flag(field, sent);
            case EMAIL -> texts.matching(field, sent, ReadingText.EMAIL, "layout.not-an-email");
            case PHONE -> texts.matching(field, sent, ReadingText.PHONE, "layout.not-a-phone");
            case LINES -> texts.lines(field, sent);
            case CASES -> texts.cases(field, sent);
            case CHOICE -> codes.choice(field, sent);
            case CHOICES -> codes.choices(field, sent);
            case REGION -> codes.region(field, sent);
            case REGIONS -> codes.regions(field, sent);
            case INDUSTRY -> codes.industry(field, sent);
            case CREDIT_CODE -> codes.creditCode(field, sent);
        };
    }
}
