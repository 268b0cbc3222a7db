package io.qiqiao.library.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads text with commas, semicolons or tabs between its cells, whichever its first line has most of. */
@Singleton
final class CsvReading {

    private static final String SEPARATORS = ",;\t";
    private static final int HEAD = 65_536;
    private static final int NO_BOM = 0xfeff;

    private final SheetConfiguration limits;

    CsvReading(SheetConfiguration limits) {
        this.limits = limits;
    }

    /** @throws Refusal malformed, or too-large when a row has too many cells or characters */
    void read(SentSheet.Table table, SheetVisitor visitor) {
        Charset charset = Objects.requireNonNullElse(table.charset(), StandardCharsets.UTF_8);
        try {
            char separator = separator(table.file(), charset);
            try (Reader text = withoutMark(table.file(), charset);
                    CsvReader<CsvRecord> records = reader(separator, text)) {
                visitor.sheet();
                pass(records, visitor);
            }
        } catch (CsvParseException broken) {
            throw tooLarge(broken)
                    ? Refusal.of(
                            ErrorCode.TOO_LARGE, "sheet.row-too-large", limits.getLongestRow(), limits.getMostColumns())
                    : Refusal.of(ErrorCode.MALFORMED, "sheet.broken-csv");
        } catch (IOException broken) {
            throw Refusal.of(ErrorCode.MALFORMED, "sheet.broken-csv");
        }
    }

    private static void pass(CsvReader<CsvRecord> records, SheetVisitor visitor) {
        int number = 0;
        for (CsvRecord line : records) {
            number++;
            List<SentCell> cells =
                    line.getFields().stream().map(CsvReading::cell).toList();
            if (!cells.stream().allMatch(SentCell::isBlank) && !visitor.row(number, cells)) {
                return;
            }
        }
    }

    private static SentCell cell(String text) {
        return Formulas.isOne(text) ? new SentCell(text, SentCell.Flaw.FORMULA) : SentCell.of(Formulas.original(text));
    }

    private CsvReader<CsvRecord> reader(char separator, Reader text) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.getMostColumns())
                .maxFieldSize(limits.getLongestRow())
                .maxRecordSize(limits.getLongestRow())
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(2 * limits.getLongestRow())
                .build(handler, text);
    }

    private static boolean tooLarge(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (Objects.requireNonNullElse(cause.getMessage(), "").matches("(?is).*(maximum|limit|exceed).*")) {
                return true;
            }
        }
        return false;
    }

    private static Reader withoutMark(Path file, Charset charset) throws IOException {
        BufferedReader text = new BufferedReader(TextCharsets.reader(file, charset));
        text.mark(1);
        if (text.read() != NO_BOM) {
            text.reset();
        }
        return text;
    }

    private static char separator(Path file, Charset charset) throws IOException {
        char[] head = new char[HEAD];
        int read;
        try (BufferedReader text = new BufferedReader(TextCharsets.reader(file, charset), HEAD)) {
            read = Math.max(0, text.read(head));
        }
        Map<Character, Integer> seen = new TreeMap<>();
        boolean quoted = false;
        for (int at = 0; at < read; at++) {
            quoted ^= head[at] == '"';
            if (!quoted && head[at] == '\n' && !seen.isEmpty()) {
                break;
            }
            if (!quoted && SEPARATORS.indexOf(head[at]) >= 0) {
                seen.merge(head[at], 1, Integer::sum);
            }
        }
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(',');
    }
}
