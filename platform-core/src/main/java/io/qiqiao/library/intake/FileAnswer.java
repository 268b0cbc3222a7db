package io.qiqiao.library.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for its columns to be told.
 *
 * @param format {@code xlsx}, {@code csv} or {@code jsonl}
 * @param lines how many rows or lines it has
 * @param expiresAt from when on it is not there any more
 * @param mapping which column fills a field, by the field's name, as far as it was recognised: to be completed and sent
 *     with the import
 * @param missing names of fields without a column that every record needs
 * @param missingToPublish names of fields without a column that a record needs before others see it
 * @param remembered when somebody last said what files with these headings mean; null for never
 */
@Serdeable
public record FileAnswer(
        UUID id,
        String kind,
        String visibility,
        String format,
        int lines,
        Instant expiresAt,
        List<Column> columns,
        Map<String, String> mapping,
        List<String> missing,
        List<String> missingToPublish,
        @Nullable Instant remembered) {

    /**
     * A column of a table, or a key of JSON Lines.
     *
     * @param name by which a mapping calls it: its heading, with a number where several have the same
     * @param field the field it fills, or null
     * @param basis how that is known: {@code name}, {@code synonym}, {@code remembered}, {@code passed-over} for what is
     *     never read, {@code none}
     * @param examples two or three of its values, shortened
     */
    @Serdeable
    public record Column(
            String name, String heading, @Nullable String field, String basis, List<String> examples) {}

    static FileAnswer of(SentFile file, FileColumns columns) {
        Remembered before = columns.remembered();
        return new FileAnswer(
                file.id(),
                file.kind(),
                file.visibility(),
                file.format(),
                file.lines(),
                file.expiresAt(),
                columns.columns().stream()
                        .map(each -> new Column(
                                each.column().name(),
                                each.column().heading(),
                                each.field(),
                                each.basis().code(),
                                each.examples()))
                        .toList(),
                columns.mapping(),
                columns.missing(),
                columns.missingToPublish(),
                before == null ? null : before.savedAt());
    }
}
