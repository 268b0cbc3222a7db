package io.qiqiao.library.export;

import io.qiqiao.job.JobRun;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.library.sheet.SheetColumns;
import io.qiqiao.library.sheet.SheetTable;
import io.qiqiao.library.sheet.WritingSheets;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a table of gathered records, row by row. */
@Singleton
class LayingOut {

    private static final int ROWS_BETWEEN_STOPS = 1000;

    private final SheetColumns columns;
    private final WritingSheets writing;
    private final ExportedRecords records;

    LayingOut(SheetColumns columns, WritingSheets writing, ExportedRecords records) {
        this.columns = columns;
        this.writing = writing;
        this.records = records;
    }

    void lay(JobRun<ExportParameters> run, ExportCheckpoint gathered, Path lines, Path made) throws IOException {
        ExportParameters wanted = run.parameters();
        Locale locale = wanted.locale();
        try (BufferedReader in = Files.newBufferedReader(lines);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(made), 65_536);
                SheetTable table = writing.open(wanted.sheetFormat(), out, locale)) {
            List<SheetColumn> all =
                    writing.broadened(plain(wanted.kind(), gathered), gathered.longest(), table.longestCell());
            table.head(writing.headings(wanted.kind(), all, locale));
            long row = 0;
            for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                table.row(writing.row(all, records.read(line), table.longestCell(), locale));
                if (++row % ROWS_BETWEEN_STOPS == 0) {
                    run.stopIfCancelled();
                    run.progress(gathered.rows() + row, 2 * gathered.rows(), "export.writing");
                }
            }
        }
    }

    private List<SheetColumn> plain(String kind, ExportCheckpoint gathered) {
        List<SheetColumn> plain = new ArrayList<>(columns.listToTell(kind));
        if (gathered.longest().containsKey(SheetColumn.MASKED)) {
            plain.add(SheetColumn.own(SheetColumn.MASKED));
        }
        return plain;
    }
}
