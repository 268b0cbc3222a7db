package io.qiqiao.library.intake;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.sheet.SheetFormat;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes what became of an import as a file like the one that was sent, with the reasons beside the rows to be mended. */
@Singleton
public class ReportFiles {

    private static final int PART = 500;

    private final ImportingListings importing;
    private final ImportReports reports;
    private final ReportTables tables;
    private final ObjectMapper json;

    ReportFiles(ImportingListings importing, ImportReports reports, ReportTables tables, ObjectMapper json) {
        this.importing = importing;
        this.reports = reports;
        this.tables = tables;
        this.json = json;
    }

    /**
     * A report; the file it lies in is gone when it is closed.
     *
     * @param outcomes which lines are told
     * @throws Refusal not-found when the tenant has no such import, or it is of before this was kept; invalid-input for a
     *     format that has no place for what is told
     */
    public InputStream open(UUID job, SheetFormat format, Set<Outcome> outcomes, Locale locale) {
        if (format == SheetFormat.HSDS) {
            throw Refusal.invalid("format", "layout.not-in-vocabulary", format.code());
        }
        ImportHead head = importing.findHead(job).orElseThrow(Refusal::notFound);
        try {
            Path file = Files.createTempFile("qiqiao-report-", "." + format.code());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (format == SheetFormat.JSONL) {
                    each(job, outcomes, line -> write(line, locale, out));
                } else {
                    tables.write(
                            head.kind(),
                            format,
                            sink -> each(job, outcomes, line -> sink.accept(told(line, locale))),
                            locale,
                            out);
                }
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A line as it was sent, and what is said of it. */
    record Told(Map<String, Object> sent, ImportAnswer.Line line) {}

    private Told told(ImportLine line, Locale locale) {
        return new Told(fields(line.text()), reports.line(line, locale));
    }

    private void each(UUID job, Set<Outcome> outcomes, Consumer<ImportLine> sink) {
        int after = 0;
        List<ImportLine> part = importing.list(job, outcomes, after, PART).items();
        while (!part.isEmpty()) {
            part.forEach(sink);
            after = part.getLast().line();
            part = importing.list(job, outcomes, after, PART).items();
        }
    }

    private void write(ImportLine line, Locale locale, OutputStream out) {
        Told told = told(line, locale);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("row", told.line().line());
        all.put("outcome", told.line().outcome());
        all.put("problems", told.line().problems());
        all.putAll(told.sent());
        try {
            out.write(json.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was sent, by name; what is no JSON stands under a name of its own. */
    private Map<String, Object> fields(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Argument.mapOf(String.class, Object.class)));
        } catch (IOException | RuntimeException noJson) {
            return Map.of(ReportTables.TEXT, text);
        }
    }
}
