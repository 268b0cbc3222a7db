package io.qiqiao.library.sheet;

import io.qiqiao.library.layout.FormField;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param name the field's name, or one of the record's own: {@link #EXTERNAL_ID} and so on
 * @param field the field it holds, or null where it tells something of the record itself
 * @param part 1, or a higher number where a text too long for one cell goes on
 */
public record SheetColumn(String name, @Nullable FormField field, int part) {

    public static final String EXTERNAL_ID = "externalId";
    public static final String STATE = "state";
    public static final String VISIBILITY = "visibility";

    /** Names of the fields that an export masked: they come back as they went, and are left as they are. */
    public static final String MASKED = "masked";

    /** Columns of a report; they say what became of a row, and are passed over when it comes again. */
    public static final String ROW = "row";

    public static final String OUTCOME = "outcome";
    public static final String PROBLEMS = "problems";

    static final Set<String> OF_A_REPORT = Set.of(ROW, OUTCOME, PROBLEMS);

    /** A column about the record itself. */
    public static SheetColumn own(String name) {
        return new SheetColumn(name, null, 1);
    }

    public static SheetColumn of(FormField field) {
        return new SheetColumn(field.name(), field, 1);
    }

    /** The column in which it goes on. */
    public SheetColumn continued(int further) {
        return new SheetColumn(name, field, further);
    }

    /** What it is called in a mapping: the field's name, with a number where a text goes on. */
    public String code() {
        return part == 1 ? name : name + "(" + part + ")";
    }

    /** Whether what stands in it is passed over when the sheet is read. */
    boolean isPassedOver() {
        return OF_A_REPORT.contains(name) || (field != null && field.isComputed());
    }
}
