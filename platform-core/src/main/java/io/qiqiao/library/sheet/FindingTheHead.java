package io.qiqiao.library.sheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the row that names the columns, and hands on the rows beneath it. */
final class FindingTheHead implements SheetVisitor {

    /** There may be a title above the head, and a line of advice. */
    private static final int LOOKED_THROUGH = 10;

    /** Takes a row beneath the head. */
    interface Rows {
        void row(int number, SheetHead head, List<SentCell> cells);
    }

    private final Function<List<String>, SheetHead> meaning;
    private final Consumer<SheetHead> check;
    private final Rows rows;
    private @Nullable SheetHead head;
    private int passed;

    FindingTheHead(Function<List<String>, SheetHead> meaning, Consumer<SheetHead> check, Rows rows) {
        this.meaning = meaning;
        this.check = check;
        this.rows = rows;
    }

    @Override
    public void sheet() {
        passed = 0;
    }

    @Override
    public boolean row(int number, List<SentCell> cells) {
        if (head != null) {
            rows.row(number, head, cells);
            return true;
        }
        SheetHead meant = meaning.apply(cells.stream().map(SentCell::text).toList());
        if (meant.known() >= 2) {
            check.accept(meant);
            head = meant;
            return true;
        }
        return ++passed < LOOKED_THROUGH;
    }

    @Override
    public boolean isDone() {
        return head != null;
    }
}
