package io.qiqiao.workbench.record;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.eligibility.wording.EligibilityInWords;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says the value of a record's field in the reader's language. */
@Singleton
public class FieldWording {

    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private final Vocabularies vocabularies;
    private final Areas areas;
    private final Industries industries;
    private final EligibilityInWords eligibility;

    FieldWording(Vocabularies vocabularies, Areas areas, Industries industries, EligibilityInWords eligibility) {
        this.vocabularies = vocabularies;
        this.areas = areas;
        this.industries = industries;
        this.eligibility = eligibility;
    }

    /** The value in words; empty for none. Lists of texts have a line each. */
    public String say(FormField field, @Nullable Object value, Ui ui) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case DATE -> ui.words().date(LocalDate.parse(value.toString()));
            case FLAG -> ui.text(Boolean.parseBoolean(value.toString()) ? "workbench.yes" : "workbench.no");
            case CHOICE -> term(field, value, ui);
            case CHOICES -> joined(value, ui, entry -> term(field, entry, ui));
            case INDUSTRY -> industry(value.toString(), ui);
            case REGION -> areas.name(value.toString());
            case REGIONS -> joined(value, ui, entry -> areas.name(entry.toString()));
            case INTEGER, DECIMAL -> number(field, value, ui);
            case LINES -> entries(value).stream().map(Object::toString).collect(Collectors.joining("\n"));
            case INDUSTRIES -> joined(value, ui, entry -> industry(entry.toString(), ui));
            case RECORDS -> entries(value).stream().map(FieldWording::title).collect(Collectors.joining("\n"));
            case ROWS ->
                entries(value).stream().map(entry -> row(field, entry, ui)).collect(Collectors.joining("\n"));
            case PERIOD -> period(value, ui);
            case MONEY -> ui.words().money(new BigDecimal(value.toString()).longValue());
            case ELIGIBILITY -> eligibility.say(value, ui.locale());
            case LINE, TEXT, CREDIT_CODE, EMAIL, PHONE -> value.toString();
        };
    }

    private String industry(String code, Ui ui) {
        return industries
                .find(code)
                .map(known -> ui.text("workbench.industry", known.name(), known.code()))
                .orElse(code);
    }

    /** The name of a service category, or empty for none. */
    public String category(@Nullable String code, Ui ui) {
        return code == null ? "" : vocabularies.categories().name(code, ui.locale());
    }

    /** The least a service costs, as lists show it; empty where nothing is said. */
    public String fee(Map<String, Object> fields, Ui ui) {
        if (Boolean.TRUE.equals(fields.get("free"))) {
            return ui.text("workbench.free");
        }
        Object least = fields.get("feeFromYuan");
        return least == null ? "" : ui.text("workbench.fee-from", money(least, ui));
    }

    private String number(FormField field, Object value, Ui ui) {
        boolean yuan = field.name().endsWith("Yuan") && !field.name().endsWith("WanYuan");
        return yuan ? money(value, ui) : NumberFormat.getInstance(ui.locale()).format(new BigDecimal(value.toString()));
    }

    private static String money(Object yuan, Ui ui) {
        BigDecimal fen = new BigDecimal(yuan.toString()).multiply(FEN);
        return ui.words().money(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private String term(FormField field, Object code, Ui ui) {
        String vocabulary = Objects.requireNonNull(field.options(), field.name());
        return vocabularies.get(vocabulary).name(code.toString(), ui.locale());
    }

    private static String joined(Object value, Ui ui, java.util.function.Function<Object, String> said) {
        return entries(value).stream().map(said).collect(Collectors.joining(ui.text("workbench.list-comma")));
    }

    private static List<?> entries(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private static String title(Object entry) {
        return entry instanceof Map<?, ?> record ? String.valueOf(record.get("title")) : entry.toString();
    }

    /** The first of an entry's values, then the others. */
    private String row(FormField field, Object entry, Ui ui) {
        if (!(entry instanceof Map<?, ?> values)) {
            return entry.toString();
        }
        List<String> said = field.parts().stream()
                .map(column -> say(column, values.get(column.name()), ui))
                .filter(words -> !words.isEmpty())
                .toList();
        return said.size() < 2
                ? String.join("", said)
                : ui.text(
                        "workbench.entry",
                        said.getFirst(),
                        String.join(ui.text("workbench.list-comma"), said.subList(1, said.size())));
    }

    private static String period(Object value, Ui ui) {
        if (!(value instanceof Map<?, ?> span)) {
            return value.toString();
        }
        Object from = span.get("from");
        Object to = span.get("to");
        String first = from == null ? "" : ui.words().date(LocalDate.parse(from.toString()));
        String last = to == null ? "" : ui.words().date(LocalDate.parse(to.toString()));
        return from == null
                ? ui.text("workbench.until", last)
                : to == null ? ui.text("workbench.since", first) : ui.text("workbench.span", first, last);
    }
}
