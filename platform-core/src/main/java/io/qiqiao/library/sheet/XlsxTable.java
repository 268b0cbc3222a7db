package io.qiqiao.library.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of an Excel file, of which a few rows at a time are in memory. */
final class XlsxTable implements SheetTable {

    /** What Excel takes in one cell. */
    static final int LONGEST_CELL = 32_767;

    private static final int HELD = 200;
    private static final int EXACT_DIGITS = 15;
    private static final String HEAD = "DDE6F2";
    private static final String MARKED = "FBE3D6";
    private static final double WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final boolean alone;
    private int next;

    /** A sheet that is the whole file. */
    XlsxTable(OutputStream out, String name) {
        this(new Workbook(out, "Qiqiao", "1.0"), name, true);
    }

    /** A sheet of a file that has others. */
    XlsxTable(Workbook workbook, String name, boolean alone) {
        this.workbook = workbook;
        this.sheet = workbook.newWorksheet(name);
        this.alone = alone;
    }

    Worksheet sheet() {
        return sheet;
    }

    @Override
    public void head(List<String> headings) {
        for (int at = 0; at < headings.size(); at++) {
            sheet.inlineString(next, at, Formulas.harmless(headings.get(at)));
            sheet.style(next, at).bold().wrapText(true).fillColor(HEAD).set();
            sheet.width(at, WIDTH);
        }
        sheet.freezePane(0, ++next);
    }

    @Override
    public void row(List<Object> values, List<Integer> marked) throws IOException {
        for (int at = 0; at < values.size(); at++) {
            cell(at, values.get(at));
            if (marked.contains(at)) {
                sheet.style(next, at).fillColor(MARKED).wrapText(true).set();
            }
        }
        if (++next % HELD == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof BigDecimal number && number.precision() <= EXACT_DIGITS) {
            sheet.value(next, column, number);
            return;
        }
        String text = withoutControls(Formulas.harmless(SheetCells.plain(value)));
        if (!text.isEmpty()) {
            sheet.inlineString(next, column, text);
        }
    }

    /** XML has no place for most control characters, nor for half a character. */
    private static String withoutControls(String text) {
        boolean clean = text.codePoints().allMatch(XlsxTable::isText);
        return clean
                ? text
                : text.codePoints()
                        .filter(XlsxTable::isText)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isText(int each) {
        return each == '\n'
                || each == '\t'
                || each == '\r'
                || (each >= ' ' && (each < 0xd800 || each > 0xdfff) && each < 0xfffe)
                || each > 0xffff;
    }

    @Override
    public int longestCell() {
        return LONGEST_CELL - 1;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        if (alone) {
            workbook.finish();
        }
    }
}
