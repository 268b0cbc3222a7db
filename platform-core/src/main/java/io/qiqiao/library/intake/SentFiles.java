package io.qiqiao.library.intake;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.sheet.MappingColumns;
import io.qiqiao.library.sheet.SentColumn;
import io.qiqiao.library.sheet.SentSheet;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.library.sheet.Sniffing;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that were sent to be imported and whose columns are to be told first. Each is seen by its sender only, for a few
 * days; what an import made of it stays.
 */
@Singleton
public class SentFiles {

    private final Sniffing sniffing;
    private final StagingFiles staging;
    private final ReadingColumns reading;
    private final MappingColumns mappings;
    private final ColumnMemory memory;
    private final SentFileRows rows;
    private final ImportingListings importing;
    private final IntakeConfiguration configuration;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;

    SentFiles(
            Sniffing sniffing,
            StagingFiles staging,
            ReadingColumns reading,
            MappingColumns mappings,
            ColumnMemory memory,
            SentFileRows rows,
            ImportingListings importing,
            IntakeConfiguration configuration,
            Clock clock,
            TransactionOperations<Connection> transactions) {
        this.sniffing = sniffing;
        this.staging = staging;
        this.reading = reading;
        this.mappings = mappings;
        this.memory = memory;
        this.rows = rows;
        this.importing = importing;
        this.configuration = configuration;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Takes a file whose columns are to be told. Whole or not at all.
     *
     * @param order for its kind, its visibility and who sends it
     * @param sent an Excel file, CSV, or JSON Lines in UTF-8, told by what is in it; read to its end, not closed before
     * @throws Refusal malformed, too-large; invalid-input when there is no line, nothing like a table, or HSDS, whose
     *     names are its own
     */
    public UUID take(ImportOrder order, InputStream sent) {
        try (SentSheet sheet = sniffing.take(sent)) {
            return transactions.executeWrite(status -> stage(order, sheet));
        }
    }

    /**
     * Takes a file, and begins at once where nothing needs to be asked: everything in it is recognised, or means what it
     * meant the last time.
     */
    public Taken takeOrBegin(ImportOrder order, InputStream sent) {
        try (SentSheet sheet = sniffing.take(sent)) {
            return transactions.executeWrite(status -> {
                if (sheet instanceof SentSheet.Objects) {
                    return new Taken(importing.begin(order, sheet), true);
                }
                SentFile file = get(stage(order, sheet), order.editor());
                FileColumns columns = reading.read(file);
                return columns.isComplete()
                        ? new Taken(begin(file, order, columns.mapping()), true)
                        : new Taken(file.id(), false);
            });
        }
    }

    /**
     * What became of a file that came.
     *
     * @param id the import's where one has begun, else the file's
     */
    public record Taken(UUID id, boolean begun) {}

    private UUID stage(ImportOrder order, SentSheet sheet) {
        removeExpired();
        UUID id = Ids.next();
        String kind = order.kind().name();
        int lines = switch (sheet) {
            case SentSheet.Table table -> staging.stage(id, kind, table);
            case SentSheet.Lines text -> staging.stage(id, text);
            case SentSheet.Objects own -> throw Refusal.invalid("body", "intake.no-columns-of-hsds");
        };
        if (lines == 0) {
            throw Refusal.invalid("body", "intake.nothing-sent");
        }
        Instant now = clock.instant();
        rows.add(
                id,
                kind,
                order.visibility().code(),
                sheet.format().code(),
                lines,
                order.editor().name(),
                now,
                now.plus(configuration.getFilesKeptFor()));
        return id;
    }

    private void removeExpired() {
        rows.listExpired(clock.instant()).forEach(this::remove);
    }

    private void remove(SentFile file) {
        rows.removeLines(file.id());
        rows.remove(file.id());
    }

    /** @throws Refusal not-found where the asker has sent no such file, or it has expired */
    public SentFile get(UUID id, Editor asker) {
        return find(id, asker).orElseThrow(Refusal::notFound);
    }

    /** The asker's file, while it is there. */
    public Optional<SentFile> find(UUID id, Editor asker) {
        return rows.find(id, asker.name(), clock.instant());
    }

    /** The file's columns, and what they mean as far as anybody can tell. */
    public FileColumns columns(SentFile file) {
        return transactions.executeRead(status -> reading.read(file));
    }

    /** What may be chosen for a column, in the order of the form. */
    public List<SheetColumn> listFields(String kind) {
        return mappings.listFields(kind);
    }

    /** Names of the fields that every record needs and that no column fills. */
    public List<String> listMissing(String kind, Map<String, String> mapping) {
        return mappings.listMissing(kind, mapping, Needed.SAVE);
    }

    /**
     * Begins the import of a file, or its trial, as often as wanted.
     *
     * @param mapping which of its columns fills a field, by the field's name; other columns are not imported
     * @param remember whether files with these headings mean the same from now on
     * @return the job's id
     * @throws Refusal invalid-input where a field or column is not there, or a field that every record needs has none
     */
    public UUID begin(SentFile file, ImportOrder order, Map<String, String> mapping, boolean remember) {
        return transactions.executeWrite(status -> {
            List<SentColumn> columns = reading.list(file.id());
            if (!columns.isEmpty()) {
                mappings.check(file.kind(), columns, mapping);
            }
            if (remember) {
                memory.save(file.kind(), columns, mapping, order.editor().name());
            }
            return begin(file, order, mapping);
        });
    }

    private UUID begin(SentFile file, ImportOrder order, Map<String, String> mapping) {
        List<SentColumn> columns = reading.list(file.id());
        return importing.begin(order, file.format(), job -> staging.map(job, file, columns, mapping));
    }

    /** Removes a file; its imports stay. */
    public void forget(SentFile file) {
        transactions.executeWrite(status -> {
            remove(file);
            return file;
        });
    }
}
