package io.qiqiao.library.intake;

import io.qiqiao.library.sheet.Recognised;
import io.qiqiao.library.sheet.SentColumn;
import io.qiqiao.library.sheet.SheetColumn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file, and what they mean as far as anybody can tell.
 *
 * @param mapping which of the columns fills a field, by the field's name
 * @param missing names of fields without a column that every record needs
 * @param missingToPublish names of fields without a column that a record needs before others see it
 * @param remembered what files with these headings meant the last time, or null
 */
public record FileColumns(
        List<FileColumn> columns,
        Map<String, String> mapping,
        List<String> missing,
        List<String> missingToPublish,
        @Nullable Remembered remembered) {

    /** A column with what it fills, and some of what stands in it. */
    public record FileColumn(SentColumn column, @Nullable String field, Recognised.Basis basis, List<String> examples) {

        /** Whether somebody has to say what it means. */
        public boolean isOpen() {
            return basis == Recognised.Basis.NONE;
        }
    }

    /** Whether nobody needs to be asked anything. A file without any column is told about line by line. */
    public boolean isComplete() {
        return columns.isEmpty() || (missing.isEmpty() && columns.stream().noneMatch(FileColumn::isOpen));
    }

    /** The column that also gives the records their external id, beside filling another field; or null. */
    public @Nullable String idFrom() {
        String name = mapping.get(SheetColumn.EXTERNAL_ID);
        boolean alone = name == null
                || columns.stream()
                        .anyMatch(each -> each.column().name().equals(name)
                                && Objects.equals(each.field(), SheetColumn.EXTERNAL_ID));
        return alone ? null : name;
    }
}
