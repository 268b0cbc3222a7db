package io.qiqiao.library.intake;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.hsds.Hsds;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.sheet.MappingColumns;
import io.qiqiao.library.sheet.ReadingSheets;
import io.qiqiao.library.sheet.SentColumn;
import io.qiqiao.library.sheet.SentSheet;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.library.sheet.SheetRow;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Lays what is to be imported down in the tenant's schema as lines of JSON, streaming, before anything is read of them. */
@Singleton
final class StagingLines {

    private final Connection connection;
    private final IntakeConfiguration configuration;
    private final ReadingSheets sheets;
    private final ImportHeads heads;
    private final MappingColumns mapping;
    private final Hsds hsds;
    private final ContentJson json;
    private final LineProtection protection;

    /** @param connection the present transaction's connection */
    StagingLines(
            Connection connection,
            IntakeConfiguration configuration,
            ReadingSheets sheets,
            ImportHeads heads,
            MappingColumns mapping,
            Hsds hsds,
            ContentJson json,
            LineProtection protection) {
        this.connection = connection;
        this.configuration = configuration;
        this.sheets = sheets;
        this.heads = heads;
        this.mapping = mapping;
        this.hsds = hsds;
        this.json = json;
        this.protection = protection;
    }

    /**
     * Stages all lines, or rows, that are not blank; they keep their numbers.
     *
     * @return how many there are
     * @throws Refusal malformed when the text cannot be read or was cut off, too-large when a line or the whole is,
     *     invalid-input when a table's columns cannot be understood
     */
    int stage(UUID job, ImportOrder order, SentSheet sent) {
        try (StagedLines lines = new StagedLines(connection, job, configuration, protection)) {
            switch (sent) {
                case SentSheet.Lines text -> stage(text, order, lines);
                case SentSheet.Objects objects ->
                    stage(objects.document(), order.kind().name(), lines);
                case SentSheet.Table table ->
                    sheets.read(table, order.kind().name(), order.columns(), row -> stage(row, lines));
            }
            int staged = lines.finish();
            if (sent instanceof SentSheet.Table) {
                heads.refuseRepetitions(job);
            }
            return staged;
        } catch (SQLException broken) {
            throw new IllegalStateException("the lines of import " + job + " cannot be staged", broken);
        }
    }

    void stage(SheetRow row, StagedLines lines) {
        String externalId = Objects.requireNonNullElse(row.fields().get(SheetColumn.EXTERNAL_ID), "")
                .toString();
        lines.add(
                row.number(),
                json.write(row.fields()),
                externalId.isEmpty() ? null : externalId,
                row.problems().isEmpty()
                        ? null
                        : json.write(
                                row.problems().stream().map(LineProblem::of).toList()));
    }

    /** An object has no line; its place in the document is its number. */
    private void stage(InputStream document, String kind, StagedLines lines) {
        AtomicInteger number = new AtomicInteger();
        hsds.read(kind, document, record -> lines.add(number.incrementAndGet(), json.write(record)));
    }

    private void stage(SentSheet.Lines text, ImportOrder order, StagedLines lines) {
        Map<String, String> columns = order.columns();
        mapping.checkFields(order.kind().name(), columns);
        read(text.text(), (number, line) -> lines.add(number, columns.isEmpty() ? line : renamed(line, columns)));
    }

    private String renamed(String line, Map<String, String> columns) {
        return JsonLine.find(json, line)
                .map(fields ->
                        json.write(mapping.renamed(fields, SentColumn.of(List.copyOf(fields.keySet())), columns)))
                .orElse(line);
    }

    /** Hands on all lines that are not blank, with their numbers. */
    static void read(InputStream text, BiConsumer<Integer, String> sink) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                text,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            int number = 0;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String tidy = line.strip().replace("\uFEFF", "");
                if (!tidy.isEmpty()) {
                    sink.accept(number, tidy);
                }
            }
        } catch (CharacterCodingException broken) {
            throw Refusal.of(ErrorCode.MALFORMED, "intake.not-utf8");
        } catch (IOException broken) {
            throw Refusal.of(ErrorCode.MALFORMED, "intake.cut-off");
        }
    }
}
