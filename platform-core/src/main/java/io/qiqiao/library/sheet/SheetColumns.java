package io.qiqiao.library.sheet;

import io.qiqiao.library.layout.FieldNames;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.publication.Visibility;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a kind's sheets, what they are called in each language, and which column a heading means. */
@Singleton
public final class SheetColumns {

    private static final List<String> STATES = List.of("draft", "published", "withdrawn");
    private static final List<String> OWN = List.of(
            SheetColumn.EXTERNAL_ID,
            SheetColumn.VISIBILITY,
            SheetColumn.STATE,
            SheetColumn.MASKED,
            SheetColumn.ROW,
            SheetColumn.OUTCOME,
            SheetColumn.PROBLEMS);
    private static final Pattern CONTINUED = Pattern.compile("(.+?)\\s*[(（]([2-9]|[1-9][0-9])[)）]");

    private final FormLayouts layouts;
    private final Messages messages;

    SheetColumns(FormLayouts layouts, Messages messages) {
        this.layouts = layouts;
        this.messages = messages;
    }

    /** The columns somebody fills in: the record's own id first, then the fields; what is computed is left out. */
    public List<SheetColumn> listToFill(String kind) {
        List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.own(SheetColumn.EXTERNAL_ID)));
        fields(kind).filter(field -> !field.isComputed()).map(SheetColumn::of).forEach(columns::add);
        columns.add(SheetColumn.own(SheetColumn.VISIBILITY));
        return columns;
    }

    /** The columns in which a record is told in full. */
    public List<SheetColumn> listToTell(String kind) {
        List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.own(SheetColumn.EXTERNAL_ID)));
        fields(kind).map(SheetColumn::of).forEach(columns::add);
        columns.add(SheetColumn.own(SheetColumn.VISIBILITY));
        columns.add(SheetColumn.own(SheetColumn.STATE));
        return columns;
    }

    private Stream<FormField> fields(String kind) {
        return layouts.get(kind).fields().stream();
    }

    /** What stands above the column, with a star where it must be filled. */
    public String heading(String kind, SheetColumn column, Locale locale) {
        return label(kind, column, locale) + (isNeeded(column) ? " *" : "");
    }

    static boolean isNeeded(SheetColumn column) {
        return column.part() == 1
                && (column.name().equals(SheetColumn.EXTERNAL_ID)
                        || (column.field() != null && column.field().neededTo(Needed.SAVE)));
    }

    /** The column's name. */
    public String label(String kind, SheetColumn column, Locale locale) {
        String key = column.field() == null ? "sheet.column." + column.name() : FieldNames.textKey(kind, column.name());
        String label = messages.find(locale, key).orElse(column.name());
        return column.part() == 1 ? label : label + "（" + column.part() + "）";
    }

    /** What of the record itself stands in a cell: a visibility, a state. */
    String sayOwn(String name, @Nullable Object value, Locale locale) {
        String code = value == null ? "" : value.toString();
        return messages.find(locale, "sheet." + name + "." + code).orElse(code);
    }

    /** The code that a cell about the record itself means; the text itself where it means none. */
    String readOwn(String name, String cell) {
        List<String> codes = listOwnCodes(name);
        for (String code : codes) {
            boolean said = Languages.ALL.stream()
                    .anyMatch(locale -> plain(sayOwn(name, code, locale)).equals(plain(cell)));
            if (code.equals(cell.strip()) || said) {
                return code;
            }
        }
        return cell;
    }

    static List<String> listOwnCodes(String name) {
        return switch (name) {
            case SheetColumn.VISIBILITY ->
                Stream.of(Visibility.values()).map(Visibility::code).toList();
            case SheetColumn.STATE -> STATES;
            default -> List.of();
        };
    }

    /** The column that a mapping calls by this code. */
    public Optional<SheetColumn> find(String kind, String code) {
        return find(named(kind), code);
    }

    /** The column that a heading means, by a field's name or by what it is called in any language. */
    Optional<SheetColumn> find(Map<String, SheetColumn> named, String heading) {
        String name = plain(heading);
        Optional<SheetColumn> first = Optional.ofNullable(named.get(name));
        Matcher continued = CONTINUED.matcher(name);
        return first.isPresent() || !continued.matches()
                ? first
                : Optional.ofNullable(named.get(plain(continued.group(1))))
                        .map(column -> column.continued(Integer.parseInt(continued.group(2))));
    }

    /** All names of a kind's columns. */
    Map<String, SheetColumn> named(String kind) {
        Map<String, SheetColumn> named = new LinkedHashMap<>();
        fields(kind).map(SheetColumn::of).forEach(column -> {
            named.put(plain(column.name()), column);
            if (column.field() != null && column.field().was() != null) {
                named.putIfAbsent(plain(column.field().was()), column);
            }
        });
        fields(kind).map(SheetColumn::of).forEach(column -> label(kind, column, named));
        for (String own : OWN) {
            SheetColumn column = SheetColumn.own(own);
            named.putIfAbsent(plain(own), column);
            label(kind, column, named);
        }
        return named;
    }

    private void label(String kind, SheetColumn column, Map<String, SheetColumn> named) {
        Languages.ALL.forEach(locale -> named.putIfAbsent(plain(label(kind, column, locale)), column));
    }

    /** Without what does not tell one name from another: stars, case, width, space around. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[*\\uFEFF]", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
