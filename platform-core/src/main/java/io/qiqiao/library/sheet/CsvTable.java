package io.qiqiao.library.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV in UTF-8, with the mark by which spreadsheet programs tell that it is. */
final class CsvTable implements SheetTable {

    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void head(List<String> headings) {
        csv.writeRecord(headings);
    }

    @Override
    public void row(List<Object> values, List<Integer> marked) {
        csv.writeRecord(values.stream().map(CsvTable::cell).toList());
    }

    private static String cell(Object value) {
        return value instanceof Number ? SheetCells.plain(value) : Formulas.harmless(value.toString());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public int longestCell() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
