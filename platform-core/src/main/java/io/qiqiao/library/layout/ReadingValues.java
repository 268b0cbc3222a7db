package io.qiqiao.library.layout;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one field by its type. */
@Singleton
final class ReadingValues {

    private final ReadingText texts;
    private final ReadingDays days;
    private final ReadingCodes codes;
    private final ReadingRows rows;
    private final ReadingRequirements requirements;

    ReadingValues(ReadingText texts, ReadingDays days, ReadingCodes codes, ReadingRequirements requirements) {
        this.texts = texts;
        this.days = days;
        this.codes = codes;
        this.rows = new ReadingRows(this);
        this.requirements = requirements;
    }

    /** The field among what was sent, under its name or the one it had before. */
    FieldValue read(FormField field, Map<String, ? extends @Nullable Object> sent) {
        @Nullable Object named = sent.get(field.name());
        if (named != null || field.was() == null) {
            return read(field, named);
        }
        @Nullable Object before = sent.get(field.was());
        // A sum that is now kept in fen was sent in yuan under its name of then.
        return read(field, before != null && field.type() == FieldType.MONEY ? before + "元" : before);
    }

    FieldValue read(FormField field, @Nullable Object sent) {
        if (sent == null || (sent instanceof String text && text.isBlank())) {
            return FieldValue.EMPTY;
        }
        return switch (field.type()) {
            case LINE -> texts.line(field, sent);
            case TEXT -> texts.text(field, sent);
            case INTEGER -> texts.integer(field, sent);
            case DECIMAL -> texts.decimal(field, sent);
            case MONEY -> ReadingMoney.read(field, sent);
            case DATE -> days.date(field, sent);
            case PERIOD -> days.period(field, sent);
            case FLAG -> texts.flag(field, sent);
            case EMAIL -> texts.matching(field, sent, ReadingText.EMAIL, "layout.not-an-email");
            case PHONE -> texts.matching(field, sent, ReadingText.PHONE, "layout.not-a-phone");
            case LINES -> texts.lines(field, sent);
            case ROWS -> rows.read(field, sent);
            case RECORDS -> ReadingRows.records(field, sent);
            case CHOICE -> codes.choice(field, sent);
            case CHOICES -> codes.choices(field, sent);
            case REGION -> codes.region(field, sent);
            case REGIONS -> codes.regions(field, sent);
            case INDUSTRY -> codes.industry(field, sent);
            case INDUSTRIES -> codes.industries(field, sent);
            case ELIGIBILITY -> requirements.read(field, sent);
            case CREDIT_CODE -> codes.creditCode(field, sent);
        };
    }
}
