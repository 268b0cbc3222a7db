package io.qiqiao.library.sheet;

import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the sheet that somebody fills in: the columns, drop-downs where there is something to choose from, how each column
 * is filled in, and examples.
 */
@Singleton
public final class Templates {

    private static final int ROWS_WITH_CHOICES = 100_000;

    private final SheetColumns columns;
    private final SheetCells cells;
    private final WritingSheets writing;
    private final Advice advice;
    private final Samples samples;
    private final Messages messages;

    Templates(
            SheetColumns columns,
            SheetCells cells,
            WritingSheets writing,
            Advice advice,
            Samples samples,
            Messages messages) {
        this.columns = columns;
        this.cells = cells;
        this.writing = writing;
        this.advice = advice;
        this.samples = samples;
        this.messages = messages;
    }

    /** An Excel file with all that helps, or a file with the columns' names. */
    public void write(String kind, SheetFormat format, OutputStream out, Locale locale) throws IOException {
        List<SheetColumn> all = columns.listToFill(kind);
        if (format == SheetFormat.XLSX) {
            Workbook workbook = new Workbook(out, "Qiqiao", "1.0");
            XlsxTable data = new XlsxTable(workbook, messages.text(locale, "sheet.data"), false);
            data.head(writing.headings(kind, all, locale));
            help(workbook, kind, all, locale);
            choices(workbook, data, all, locale);
            workbook.finish();
        } else {
            try (SheetTable table = writing.open(SheetFormat.CSV, out, locale)) {
                table.head(writing.headings(kind, all, locale));
            }
        }
    }

    /** The sheets beside the data: how columns are filled in, and records filled in. */
    void help(Workbook workbook, String kind, List<SheetColumn> all, Locale locale) throws IOException {
        XlsxTable how = new XlsxTable(workbook, messages.text(locale, "sheet.instructions"), false);
        how.head(List.of(
                messages.text(locale, "sheet.instructions.column"),
                messages.text(locale, "sheet.instructions.needed"),
                messages.text(locale, "sheet.instructions.how")));
        for (SheetColumn column : all) {
            how.row(advice.row(kind, column, locale));
        }
        for (int note = 1; messages.find(locale, "sheet.note." + note).isPresent(); note++) {
            how.row(List.of("", "", messages.text(locale, "sheet.note." + note)));
        }
        how.sheet().width(2, 100);
        XlsxTable examples = new XlsxTable(workbook, messages.text(locale, "sheet.examples"), false);
        examples.head(writing.headings(kind, all, locale));
        for (var sample : samples.list(kind)) {
            examples.row(writing.row(all, sample, examples.longestCell(), locale));
        }
    }

    /** A drop-down for each column with something to choose from; its choices lie on a sheet of their own. */
    void choices(Workbook workbook, XlsxTable data, List<SheetColumn> all, Locale locale) {
        Worksheet lists = workbook.newWorksheet(messages.text(locale, "sheet.choices"));
        int place = 0;
        for (int at = 0; at < all.size(); at++) {
            List<String> choices = choices(all.get(at), locale);
            if (choices.isEmpty()) {
                continue;
            }
            for (int row = 0; row < choices.size(); row++) {
                lists.inlineString(row, place, choices.get(row));
            }
            ListDataValidation validation = data.sheet()
                    .range(1, at, ROWS_WITH_CHOICES, at)
                    .validateWithList(lists.range(0, place, choices.size() - 1, place))
                    .allowBlank(true);
            FormField field = all.get(at).field();
            boolean many = field != null && field.type() == FieldType.CHOICES;
            // Several may be chosen only by typing them.
            validation.errorStyle(many ? DataValidationErrorStyle.INFORMATION : DataValidationErrorStyle.STOP);
            validation.showErrorMessage(!many).error(messages.text(locale, "sheet.choose"));
            place++;
        }
    }

    private List<String> choices(SheetColumn column, Locale locale) {
        FormField field = column.field();
        if (field == null) {
            return SheetColumns.listOwnCodes(column.name()).stream()
                    .map(code -> columns.sayOwn(column.name(), code, locale))
                    .toList();
        }
        return switch (field.type()) {
            case CHOICE, CHOICES -> cells.listChoices(field, locale);
            case FLAG -> List.of(messages.text(locale, "sheet.yes"), messages.text(locale, "sheet.no"));
            default -> List.of();
        };
    }
}
