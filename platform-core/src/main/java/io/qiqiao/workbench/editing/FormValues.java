package io.qiqiao.workbench.editing;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.SentForm;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns values of a record into what form controls hold, and back. */
final class FormValues {

    private static final Set<FieldType> SEVERAL = Set.of(FieldType.CHOICES, FieldType.REGIONS);

    /** Entries of a list of cases that are offered empty, to be filled in. */
    private static final int SPARE = 1;

    private FormValues() {}

    /** What was sent, by the layout's field names; fields left empty are left out. */
    static Map<String, @Nullable Object> read(FormLayout layout, SentForm form) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (FormField field : layout.fields()) {
            if (field.isComputed()) {
                continue;
            }
            Object value = field.type() == FieldType.CASES
                    ? sentCases(field.name(), form)
                    : SEVERAL.contains(field.type()) ? form.all(field.name()) : form.first(field.name());
            if (!value.equals("") && !value.equals(List.of())) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    /** A value as one text: entries of a list a line each. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(FormValues::text).collect(Collectors.joining("\n"));
            case Map<?, ?> entry -> text(entry.get("title")) + "：" + text(entry.get("text"));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number -> text(BigDecimal.valueOf(number));
            default -> value.toString().replace("\r\n", "\n");
        };
    }

    static Set<String> entries(@Nullable Object value) {
        if (value == null) {
            return Set.of();
        }
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        return list.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** The fields of a list of cases, a title and a text each, with an empty pair at the end. */
    static List<Field> cases(String name, @Nullable Object value, List<FieldProblem> problems) {
        List<?> filled = value instanceof List<?> list ? list : List.of();
        List<Field> fields = new ArrayList<>();
        for (int number = 0; number < filled.size() + SPARE; number++) {
            Map<?, ?> entry = number < filled.size() && filled.get(number) instanceof Map<?, ?> each ? each : Map.of();
            fields.add(Field.line(name + "." + number + ".title", "workbench.case.title", text(entry.get("title"))));
            Field text = Field.area(name + "." + number + ".text", "workbench.case.text", text(entry.get("text")));
            fields.add(new Field(
                    text.name(),
                    text.label(),
                    Label.text(""),
                    new Control.Area(text(entry.get("text")), 2),
                    false,
                    List.of()));
        }
        List<FieldProblem> own = problems.stream()
                .filter(problem -> problem.field().equals(name))
                .toList();
        Field first = fields.getFirst();
        fields.set(0, new Field(first.name(), first.label(), first.help(), first.control(), false, own));
        return fields;
    }

    private static List<Map<String, String>> sentCases(String name, SentForm form) {
        int pairs = (int) form.names().stream()
                .filter(sent -> sent.startsWith(name + ".") && sent.endsWith(".title"))
                .count();
        return IntStream.range(0, pairs)
                .mapToObj(number -> sentCase(name + "." + number, form))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Half a case is sent on as it is, to be refused with its reason. */
    private static Map<String, String> sentCase(String prefix, SentForm form) {
        Map<String, String> entry = new LinkedHashMap<>();
        form.all(prefix + ".title").forEach(title -> entry.put("title", title));
        form.all(prefix + ".text").forEach(text -> entry.put("text", text));
        return entry;
    }
}
