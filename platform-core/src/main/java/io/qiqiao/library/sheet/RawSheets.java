package io.qiqiao.library.sheet;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.sheet.LookingForTheHead.Seen;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads tables whose columns nobody has told the meaning of. */
@Singleton
public final class RawSheets {

    private final XlsxReading excel;
    private final CsvReading csv;
    private final RecognisingColumns recognising;

    RawSheets(XlsxReading excel, CsvReading csv, RecognisingColumns recognising) {
        this.excel = excel;
        this.csv = csv;
        this.recognising = recognising;
    }

    /**
     * The row that names the columns.
     *
     * @param sheet the number of the sheet it stands in, from 1
     * @param row its number
     */
    public record Head(int sheet, int row, List<SentColumn> columns) {}

    /**
     * Finds the row that names the columns: one that was read before, else one of which two columns are recognised, else
     * the first that is about as full as any near the top. Titles above a table fill a cell or two.
     *
     * @param known whether a file with such columns was read before
     * @throws Refusal malformed or too-large; invalid-input when there is nothing like a table
     */
    public Head find(SentSheet.Table table, String kind, Predicate<List<SentColumn>> known) {
        LookingForTheHead looking = new LookingForTheHead();
        read(table, looking);
        List<Seen> rows = looking.rows();
        Seen found = rows.stream()
                .filter(row -> known.test(row.columns()))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> recognising.count(kind, row.columns()) >= 2)
                        .findFirst())
                .or(() -> guess(rows))
                .orElseThrow(() -> Refusal.invalid("body", "sheet.no-head"));
        return new Head(found.sheet(), found.row(), found.columns());
    }

    private static Optional<Seen> guess(List<Seen> rows) {
        List<Seen> tables = rows.stream().filter(row -> row.filled() >= 2).toList();
        return tables.stream().findFirst().flatMap(first -> {
            List<Seen> beside =
                    tables.stream().filter(row -> row.sheet() == first.sheet()).toList();
            long fullest = beside.stream()
                    .map(Seen::filled)
                    .max(Comparator.naturalOrder())
                    .orElse(0L);
            return beside.stream()
                    .filter(row -> row.filled() * 3 >= fullest * 2)
                    .findFirst();
        });
    }

    /** Hands on the rows beneath the head, as they were sent. */
    public void read(SentSheet.Table table, Head head, Consumer<RawRow> sink) {
        read(table, new ReadingBeneath(head, sink));
    }

    private void read(SentSheet.Table table, SheetVisitor visitor) {
        if (table.format() == SheetFormat.XLSX) {
            excel.read(table, visitor);
        } else {
            csv.read(table, visitor);
        }
    }
}
