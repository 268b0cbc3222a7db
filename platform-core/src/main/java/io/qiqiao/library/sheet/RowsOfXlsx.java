package io.qiqiao.library.sheet;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.sheet.SentCell.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers the cells that the library tells of into rows. */
final class RowsOfXlsx implements SheetContentsHandler {

    private static final Pattern DIGITS = Pattern.compile("[0-9.]+(E\\+?[0-9]+)?");
    private static final int KEPT_DIGITS = 15;

    private final SheetVisitor visitor;
    private final SheetConfiguration limits;
    private final DataFormatter values = new CellValues();
    private List<SentCell> cells = new ArrayList<>();
    private int characters;
    private Flaw flaw = Flaw.NONE;
    private boolean number;
    private @Nullable String untold;

    RowsOfXlsx(SheetVisitor visitor, SheetConfiguration limits) {
        this.visitor = visitor;
        this.limits = limits;
    }

    DataFormatter values() {
        return values;
    }

    /**
     * A cell begins.
     *
     * @param type as the file says it: null for a number
     */
    void begins(@Nullable String reference, @Nullable String type) {
        untold = reference;
        flaw = "e".equals(type) ? Flaw.ERROR : Flaw.NONE;
        number = type == null || type.equals("n");
    }

    void formula() {
        flaw = Flaw.FORMULA;
    }

    /** A cell ends; one whose formula was never computed has no value, and is not told of otherwise. */
    void ends() {
        if (flaw == Flaw.FORMULA && untold != null) {
            cell(untold, "", null);
        }
    }

    @Override
    public void startRow(int number) {
        cells = new ArrayList<>();
        characters = 0;
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        untold = null;
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        String text = value == null ? "" : value;
        characters += text.length();
        if (column >= limits.getMostColumns() && !text.isBlank()) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "sheet.too-many-columns", limits.getMostColumns());
        }
        if (characters > limits.getLongestRow()) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "sheet.cell-too-large", limits.getLongestRow());
        }
        if (column >= cells.size() && column < limits.getMostColumns()) {
            while (cells.size() < column) {
                cells.add(SentCell.BLANK);
            }
            cells.add(cell(text));
        }
    }

    private SentCell cell(String text) {
        boolean lost = number && flaw == Flaw.NONE && DIGITS.matcher(text).matches() && digits(text) > KEPT_DIGITS;
        return new SentCell(Formulas.original(text), lost ? Flaw.DIGITS_LOST : flaw);
    }

    private static long digits(String text) {
        return text.contains("E")
                ? Long.MAX_VALUE
                : text.chars().filter(Character::isDigit).count();
    }

    @Override
    public void endRow(int row) {
        if (!cells.stream().allMatch(SentCell::isBlank) && !visitor.row(row + 1, cells)) {
            throw new XlsxReading.EnoughRead();
        }
    }
}
