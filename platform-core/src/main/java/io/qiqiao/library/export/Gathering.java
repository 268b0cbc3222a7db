package io.qiqiao.library.export;

import io.qiqiao.job.JobRun;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.library.sheet.SheetColumns;
import io.qiqiao.library.sheet.WritingSheets;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gathers records into lines of JSON, by rising id: whatever others write meanwhile, each record that was there is told
 * once, and the order stays.
 */
@Singleton
class Gathering {

    private static final UUID NONE = new UUID(0, 0);
    private static final int PARTS_PER_CHECKPOINT = 5;

    private final Listings listings;
    private final ListingKinds kinds;
    private final ExportedRecords records;
    private final SheetColumns columns;
    private final WritingSheets writing;
    private final ExportConfiguration configuration;

    Gathering(
            Listings listings,
            ListingKinds kinds,
            ExportedRecords records,
            SheetColumns columns,
            WritingSheets writing,
            ExportConfiguration configuration) {
        this.listings = listings;
        this.kinds = kinds;
        this.records = records;
        this.columns = columns;
        this.writing = writing;
        this.configuration = configuration;
    }

    /** Gathers into {@code file}, from where an earlier run got to, where its file is here. */
    ExportCheckpoint gather(JobRun<ExportParameters> run, Path file) throws IOException {
        ListingKind<?> kind = kinds.get(run.parameters().kind());
        ListingFilter filter = run.parameters().filter();
        ExportCheckpoint at = begun(run, kind, filter, file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(at.bytes());
            channel.position(at.bytes());
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 65_536);
            int part = 0;
            List<Listing> found = next(kind, filter, at);
            while (!found.isEmpty()) {
                run.stopIfCancelled();
                at = write(run, kind, found, at, out);
                found = next(kind, filter, at);
                if (++part % PARTS_PER_CHECKPOINT == 0 || found.isEmpty()) {
                    out.flush();
                    run.saveCheckpoint(at);
                }
                run.progress(at.rows(), 2 * Math.max(at.total(), at.rows()), "export.gathering");
            }
        }
        return at;
    }

    private ExportCheckpoint begun(JobRun<ExportParameters> run, ListingKind<?> kind, ListingFilter filter, Path file)
            throws IOException {
        Optional<ExportCheckpoint> saved = run.findCheckpoint(ExportCheckpoint.class);
        if (saved.isPresent()
                && Files.exists(file)
                && Files.size(file) >= saved.get().bytes()) {
            return saved.get();
        }
        UUID last = listings.findLast(kind, filter).orElse(NONE);
        return new ExportCheckpoint(null, last, 0, 0, listings.countAll(kind, filter), Map.of());
    }

    private List<Listing> next(ListingKind<?> kind, ListingFilter filter, ExportCheckpoint at) {
        UUID after = at.after() == null ? NONE : at.after();
        return listings.scan(kind, filter, after, at.last(), configuration.getRecordsAtOnce());
    }

    private ExportCheckpoint write(
            JobRun<ExportParameters> run,
            ListingKind<?> kind,
            List<Listing> found,
            ExportCheckpoint at,
            OutputStream out)
            throws IOException {
        Map<String, Integer> longest = new HashMap<>(at.longest());
        List<SheetColumn> told = columns.listToTell(kind.name());
        long bytes = at.bytes();
        for (Listing listing : found) {
            Map<String, Object> record =
                    records.of(kind, listing, run.parameters().whole());
            told.forEach(column -> longest.merge(
                    column.name(),
                    writing.text(column, record, run.parameters().locale()).length(),
                    Math::max));
            if (record.containsKey(SheetColumn.MASKED)) {
                longest.put(SheetColumn.MASKED, 1);
            }
            byte[] line = (records.line(record) + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(line);
            bytes += line.length;
        }
        return new ExportCheckpoint(
                found.getLast().id(), at.last(), at.rows() + found.size(), bytes, at.total(), longest);
    }
}
