package io.qiqiao.library.intake;

import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.sheet.MappingColumns;
import io.qiqiao.library.sheet.RawRow;
import io.qiqiao.library.sheet.RawSheets;
import io.qiqiao.library.sheet.SentColumn;
import io.qiqiao.library.sheet.SentSheet;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.library.sheet.SheetRow;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lays files down as they were sent, and makes their rows lines of an import once somebody has said what the columns mean.
 * Both lie in the tenant's schema under the tenant's key.
 */
@Singleton
final class StagingFiles {

    /** Keys are gathered from so many lines; one that comes first behind them keeps its own name. */
    private static final int LINES_WITH_KEYS = 1000;

    private final Connection connection;
    private final IntakeConfiguration configuration;
    private final LineProtection protection;
    private final RawSheets raw;
    private final MappingColumns mappings;
    private final ColumnMemory memory;
    private final StagingLines staging;
    private final ImportHeads heads;
    private final KeptLines kept;
    private final ContentJson json;

    /** @param connection the present transaction's connection */
    StagingFiles(
            Connection connection,
            IntakeConfiguration configuration,
            LineProtection protection,
            RawSheets raw,
            MappingColumns mappings,
            ColumnMemory memory,
            StagingLines staging,
            ImportHeads heads,
            KeptLines kept,
            ContentJson json) {
        this.connection = connection;
        this.configuration = configuration;
        this.protection = protection;
        this.raw = raw;
        this.mappings = mappings;
        this.memory = memory;
        this.staging = staging;
        this.heads = heads;
        this.kept = kept;
        this.json = json;
    }

    /**
     * Lays a table down, or lines.
     *
     * @return how many rows or lines there are
     */
    int stage(UUID file, String kind, SentSheet.Table table) {
        RawSheets.Head head =
                raw.find(table, kind, columns -> memory.find(kind, columns).isPresent());
        return writing(file, lines -> {
            lines.addHead(
                    json.write(head.columns().stream().map(SentColumn::heading).toList()));
            raw.read(table, head, row -> lines.add(row.number(), json.write(row)));
        });
    }

    /** The same of JSON Lines, whose keys are their columns. */
    int stage(UUID file, SentSheet.Lines text) {
        return writing(file, lines -> {
            Set<String> keys = new LinkedHashSet<>();
            int[] seen = {0};
            StagingLines.read(text.text(), (number, line) -> {
                lines.add(number, line);
                if (seen[0]++ < LINES_WITH_KEYS) {
                    JsonLine.find(json, line).ifPresent(fields -> keys.addAll(fields.keySet()));
                }
            });
            lines.addHead(json.write(List.copyOf(keys)));
        });
    }

    /** Makes a file's rows the lines of an import. */
    int map(UUID job, SentFile file, List<SentColumn> columns, Map<String, String> mapping) {
        boolean table = !SheetFormat.JSONL.code().equals(file.format());
        Function<RawRow, SheetRow> reading = mappings.by(file.kind(), columns, mapping);
        int staged = writing(
                job,
                lines -> each(file.id(), line -> {
                    if (table) {
                        staging.stage(reading.apply(json.read(line.text(), RawRow.class)), lines);
                    } else {
                        lines.add(line.line(), renamed(line.text(), columns, mapping));
                    }
                }));
        if (table) {
            heads.refuseRepetitions(job);
        }
        heads.mapped(job, file.id(), json.write(mapping));
        return staged;
    }

    private String renamed(String line, List<SentColumn> columns, Map<String, String> mapping) {
        return JsonLine.find(json, line)
                .map(fields -> json.write(mappings.renamed(fields, columns, mapping)))
                .orElse(line);
    }

    private void each(UUID file, Consumer<ImportLine> sink) {
        int size = configuration.getLinesPerTransaction();
        List<ImportLine> lines = kept.listWaiting(file, StagedLines.HEAD, size);
        while (!lines.isEmpty()) {
            lines.forEach(sink);
            lines = kept.listWaiting(file, lines.getLast().line(), size);
        }
    }

    private int writing(UUID job, Consumer<StagedLines> writer) {
        try (StagedLines lines = new StagedLines(connection, job, configuration, protection)) {
            writer.accept(lines);
            return lines.finish();
        } catch (SQLException broken) {
            throw new IllegalStateException("the lines of " + job + " cannot be staged", broken);
        }
    }
}
