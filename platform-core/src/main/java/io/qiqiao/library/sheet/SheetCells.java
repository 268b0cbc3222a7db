package io.qiqiao.library.sheet;

import io.micronaut.serde.ObjectMapper;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a field stands in a cell, and what a cell says of a field. What was written and is read again is the
 * same value; what cannot be read stays a text, for the form's own reading to refuse with its reason.
 */
@Singleton
public final class SheetCells {

    private static final Pattern BETWEEN_CODES = Pattern.compile("[;；]");
    private static final Pattern NAMED =
            Pattern.compile("(?s)(.*?)\\s*\\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})]");
    private static final String UNTIL = " 至 ";

    private final CellCodes codes;
    private final Messages messages;
    private final ObjectMapper json;

    SheetCells(CellCodes codes, Messages messages, ObjectMapper json) {
        this.codes = codes;
        this.messages = messages;
        this.json = json;
    }

    /** The value as text, or as a number where it is one; empty for none. */
    public Object say(FormField field, @Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL ->
                value instanceof Number number ? new BigDecimal(number.toString()) : value.toString();
            case FLAG ->
                value instanceof Boolean yes ? messages.text(locale, yes ? "sheet.yes" : "sheet.no") : value.toString();
            case CHOICE -> codes.term(field, value.toString(), locale);
            case CHOICES -> lines(value, entry -> codes.term(field, entry.toString(), locale));
            case REGION -> codes.region(value.toString());
            case REGIONS -> lines(value, entry -> codes.region(entry.toString()));
            case INDUSTRY -> codes.industry(value.toString());
            case INDUSTRIES -> lines(value, entry -> codes.industry(entry.toString()));
            case LINES -> lines(value, Object::toString);
            case RECORDS -> lines(value, SheetCells::reference);
            case ROWS -> lines(value, entry -> row(field, entry, locale));
            case PERIOD -> period(value);
            case MONEY -> money(value);
            case ELIGIBILITY -> asJson(value);
            case LINE, TEXT, DATE, CREDIT_CODE, EMAIL, PHONE -> value.toString();
        };
    }

    /** What a cell that is not blank says: text, a list, or a map of an entry's parts. */
    public Object read(FormField field, String cell) {
        return switch (field.type()) {
            case CHOICE -> codes.termCode(field, cell);
            case REGION -> codes.regionCode(cell);
            case INDUSTRY -> codes.industryCode(cell);
            case CHOICES -> entries(cell, text -> codes.termCode(field, text));
            case REGIONS -> entries(cell, codes::regionCode);
            case INDUSTRIES -> entries(cell, codes::industryCode);
            case LINES -> RowCells.lines(cell);
            case RECORDS ->
                RowCells.lines(cell).stream().map(SheetCells::reference).toList();
            case ROWS ->
                RowCells.lines(cell).stream().map(line -> row(field, line)).toList();
            default -> cell;
        };
    }

    private String asJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a choice offers in the reader's language. */
    List<String> listChoices(FormField field, Locale locale) {
        return codes.listTerms(field, locale);
    }

    private static String lines(Object value, Function<Object, String> said) {
        List<?> entries = value instanceof List<?> list ? list : List.of(value);
        return RowCells.joinedLines(entries.stream().map(said).toList());
    }

    /** A line each, or semicolons between them. */
    private static List<String> entries(String cell, Function<String, String> code) {
        return RowCells.lines(cell).stream()
                .flatMap(BETWEEN_CODES::splitAsStream)
                .filter(text -> !text.isBlank())
                .map(text -> code.apply(text.strip()))
                .toList();
    }

    private static String reference(Object entry) {
        if (!(entry instanceof Map<?, ?> record)) {
            return entry.toString();
        }
        String title = Objects.requireNonNullElse(record.get("title"), "").toString();
        return record.get("id") == null ? title : (title + " [" + record.get("id") + "]").strip();
    }

    private static Object reference(String line) {
        var named = NAMED.matcher(line);
        if (!named.matches()) {
            return line;
        }
        return named.group(1).isEmpty()
                ? Map.of("id", named.group(2))
                : Map.of("id", named.group(2), "title", named.group(1));
    }

    private String row(FormField field, Object entry, Locale locale) {
        if (!(entry instanceof Map<?, ?> values)) {
            return entry.toString();
        }
        return RowCells.joinedParts(field.parts().stream()
                .map(part -> plain(say(part, values.get(part.name()), locale)))
                .toList());
    }

    private Object row(FormField field, String line) {
        List<String> parts = RowCells.parts(line);
        if (parts.size() == 1) {
            return line;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int at = 0; at < parts.size(); at++) {
            String part = parts.get(at);
            if (at >= field.parts().size()) {
                if (!part.isEmpty()) {
                    // One part too many: said by the form, which has no such name.
                    row.put(String.valueOf(at + 1), part);
                }
            } else if (!part.isEmpty()) {
                row.put(field.parts().get(at).name(), read(field.parts().get(at), part));
            }
        }
        return row;
    }

    private static String period(Object value) {
        if (!(value instanceof Map<?, ?> span)) {
            return value.toString();
        }
        return Objects.requireNonNullElse(span.get("from"), "")
                + UNTIL
                + Objects.requireNonNullElse(span.get("to"), "");
    }

    private static String money(Object fen) {
        if (!(fen instanceof Number number)) {
            return fen.toString();
        }
        BigDecimal yuan = new BigDecimal(number.toString()).movePointLeft(2);
        return yuan.setScale(yuan.stripTrailingZeros().scale() <= 0 ? 0 : 2, RoundingMode.HALF_UP)
                        .toPlainString() + " 元";
    }

    static String plain(Object said) {
        return said instanceof BigDecimal number ? number.toPlainString() : said.toString();
    }
}
