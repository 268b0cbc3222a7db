package io.qiqiao.library.intake;

import io.qiqiao.library.intake.FileColumns.FileColumn;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.sheet.MappingColumns;
import io.qiqiao.library.sheet.RawRow;
import io.qiqiao.library.sheet.Recognised;
import io.qiqiao.library.sheet.Recognised.Basis;
import io.qiqiao.library.sheet.RecognisingColumns;
import io.qiqiao.library.sheet.SentColumn;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.library.sheet.SheetFormat;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what the columns of a staged file mean. */
@Singleton
final class ReadingColumns {

    private static final int LOOKED_AT = 20;
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 30;

    private final KeptLines kept;
    private final RecognisingColumns recognising;
    private final MappingColumns mapping;
    private final ColumnMemory memory;
    private final ContentJson json;

    ReadingColumns(
            KeptLines kept,
            RecognisingColumns recognising,
            MappingColumns mapping,
            ColumnMemory memory,
            ContentJson json) {
        this.kept = kept;
        this.recognising = recognising;
        this.mapping = mapping;
        this.memory = memory;
        this.json = json;
    }

    /** The columns as they were sent. */
    List<SentColumn> list(UUID file) {
        String headings =
                kept.listWaiting(file, StagedLines.HEAD - 1, 1).getFirst().text();
        return SentColumn.of(List.of(json.read(headings, String[].class)));
    }

    FileColumns read(SentFile file) {
        List<SentColumn> sent = list(file.id());
        Optional<Remembered> before = memory.find(file.kind(), sent);
        List<Recognised> recognised = recognising.of(file.kind(), sent);
        Map<String, String> chosen = before.map(of -> mapping(of, sent)).orElseGet(() -> mapping(recognised));
        List<Map<String, String>> rows = rows(file);
        List<FileColumn> columns = recognised.stream()
                .map(each -> before.isEmpty() || isPassedOver(each, chosen)
                        ? each
                        : each.remembered(fieldOf(each.column(), chosen)))
                .map(each -> new FileColumn(each.column(), each.field(), each.basis(), examples(each.column(), rows)))
                .filter(each -> !each.column().isNameless() || !each.examples().isEmpty())
                .toList();
        return new FileColumns(
                columns,
                chosen,
                mapping.listMissing(file.kind(), chosen, Needed.SAVE),
                mapping.listMissing(file.kind(), chosen, Needed.PUBLISH),
                before.orElse(null));
    }

    /** What is never read unless somebody wanted it to be. */
    private static boolean isPassedOver(Recognised column, Map<String, String> chosen) {
        return column.basis() == Basis.PASSED_OVER
                && !chosen.containsValue(column.column().name());
    }

    private static Map<String, String> mapping(List<Recognised> recognised) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Recognised each : recognised) {
            String field = each.field();
            if (field != null) {
                mapping.put(field, each.column().name());
            }
        }
        return mapping;
    }

    private Map<String, String> mapping(Remembered before, List<SentColumn> sent) {
        List<String> names = sent.stream().map(SentColumn::name).toList();
        Map<String, String> still = new LinkedHashMap<>();
        before.mapping()
                .forEach((field, name) -> names.stream()
                        .filter(each -> each.equalsIgnoreCase(name) && mapping.has(before.kind(), field))
                        .findFirst()
                        .ifPresent(each -> still.put(field, each)));
        return still;
    }

    /** Of several fields that a column fills, the one that is not the external id. */
    private static @Nullable String fieldOf(SentColumn column, Map<String, String> mapping) {
        List<String> fields = mapping.entrySet().stream()
                .filter(pair -> pair.getValue().equals(column.name()))
                .map(Map.Entry::getKey)
                .toList();
        return fields.stream()
                .filter(field -> !field.equals(SheetColumn.EXTERNAL_ID))
                .findFirst()
                .orElse(fields.isEmpty() ? null : fields.getFirst());
    }

    private List<Map<String, String>> rows(SentFile file) {
        return kept.listWaiting(file.id(), StagedLines.HEAD, LOOKED_AT).stream()
                .map(line -> SheetFormat.JSONL.code().equals(file.format())
                        ? values(line.text())
                        : json.read(line.text(), RawRow.class).cells())
                .toList();
    }

    private Map<String, String> values(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonLine.find(json, line)
                .orElse(Map.of())
                .forEach((key, value) -> values.put(
                        key, value instanceof Map || value instanceof List ? json.write(value) : "" + value));
        return values;
    }

    private static List<String> examples(SentColumn column, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.getOrDefault(column.name(), row.getOrDefault(column.heading(), "")))
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .map(text -> text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text)
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }
}
