package io.qiqiao.library.sheet;

import java.util.ArrayList;
import java.util.List;

/** Looks at the first rows of every sheet. */
final class LookingForTheHead implements SheetVisitor {

    /** There may be a title above the head, and a line of advice. */
    private static final int LOOKED_THROUGH = 10;

    private final List<Seen> rows = new ArrayList<>();
    private int sheet;
    private int passed;

    /** A row near the top of a sheet. */
    record Seen(int sheet, int row, List<SentColumn> columns, long filled) {}

    List<Seen> rows() {
        return rows;
    }

    @Override
    public void sheet() {
        sheet++;
        passed = 0;
    }

    @Override
    public boolean row(int number, List<SentCell> cells) {
        List<SentColumn> columns =
                SentColumn.of(cells.stream().map(SentCell::text).toList());
        rows.add(new Seen(
                sheet,
                number,
                columns,
                cells.stream().filter(cell -> !cell.isBlank()).count()));
        return ++passed < LOOKED_THROUGH;
    }

    /** All sheets are looked at. */
    @Override
    public boolean isDone() {
        return false;
    }
}
