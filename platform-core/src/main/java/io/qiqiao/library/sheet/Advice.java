package io.qiqiao.library.sheet;

import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how a column of a sheet is filled in. */
@Singleton
final class Advice {

    private final Messages messages;
    private final SheetColumns columns;

    Advice(Messages messages, SheetColumns columns) {
        this.messages = messages;
        this.columns = columns;
    }

    /** Column, whether it must be filled, how. */
    List<Object> row(String kind, SheetColumn column, Locale locale) {
        return List.of(
                columns.label(kind, column, locale),
                messages.text(locale, needed(column)),
                (how(kind, column, locale) + " " + help(kind, column, locale)).strip());
    }

    private static String needed(SheetColumn column) {
        if (SheetColumns.isNeeded(column)) {
            return "sheet.needed.save";
        }
        FormField field = column.field();
        return field != null && field.neededTo(Needed.PUBLISH) ? "sheet.needed.publish" : "sheet.needed.no";
    }

    private String how(String kind, SheetColumn column, Locale locale) {
        FormField field = column.field();
        if (field == null) {
            return messages.text(locale, "sheet.how." + column.name());
        }
        String parts = field.parts().stream()
                .map(part -> columns.label(kind, SheetColumn.of(part.at(field.name() + "." + part.name())), locale))
                .collect(Collectors.joining(" | "));
        return messages.text(locale, "sheet.how." + field.type().name(), field.limit(), parts);
    }

    private String help(String kind, SheetColumn column, Locale locale) {
        return messages.find(locale, kind + ".help." + column.name()).orElse("");
    }
}
