package io.qiqiao.library.sheet;

import java.util.List;

/** Is handed a sheet's rows as they stream past. */
interface SheetVisitor {

    /** A sheet begins. */
    default void sheet() {}

    /**
     * A row that is not blank.
     *
     * @param number as the spreadsheet program counts it, from 1
     * @return whether to go on with this sheet
     */
    boolean row(int number, List<SentCell> cells);

    /** Whether the sheet that was gone through was the one that was looked for. */
    boolean isDone();
}
